import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { FacetView } from '@akin/contracts';
import { FacetEditor, type FacetWords } from './facet-editor';

const facet = (change: Partial<FacetView> = {}): FacetView => ({
  code: 'faith',
  label: 'Faith',
  identity: true,
  multiple: true,
  wishLabel: '',
  missLabel: '',
  terms: ['Baha’i', 'Buddhist', 'Catholic'].map((label) => ({ code: label.toLowerCase(), label })),
  ...change,
});

describe('answering a characteristic', () => {
  let fixture: ComponentFixture<FacetEditor>;
  let told: FacetWords[];

  async function edit(view: FacetView, terms: string[] = []): Promise<void> {
    fixture = TestBed.createComponent(FacetEditor);
    fixture.componentRef.setInput('facet', view);
    fixture.componentRef.setInput('terms', terms);
    fixture.componentRef.setInput('ownWords', '');
    told = [];
    fixture.componentInstance.changed.subscribe((words) => told.push(words));
    await fixture.whenStable();
  }
  const page = () => fixture.nativeElement as HTMLElement;
  const pick = async (label: string) => {
    const option = [...page().querySelectorAll('label.opt')].find((one) => one.textContent?.trim() === label);
    option?.querySelector('input')?.click();
    await fixture.whenStable();
  };

  it('tells every choice at once, with what was chosen before', async () => {
    await edit(facet(), ['buddhist']);
    await pick('Catholic');
    expect(told).toEqual([{ terms: ['buddhist', 'catholic'], ownWords: '' }]);
  });

  it('takes a choice back', async () => {
    await edit(facet(), ['buddhist']);
    await pick('Buddhist');
    expect(told.at(-1)?.terms).toEqual([]);
  });

  it('keeps one answer where only one makes sense', async () => {
    await edit(facet({ multiple: false }), ['buddhist']);
    await pick('Catholic');
    expect(told.at(-1)?.terms).toEqual(['catholic']);
  });

  it('stops at twelve', async () => {
    const many = Array.from({ length: 14 }, (_, index) => ({ code: `t${index}`, label: `Term ${index}` }));
    await edit(
      facet({ terms: many }),
      many.slice(0, 12).map((term) => term.code),
    );
    await pick('Term 13');
    expect(told).toEqual([]);
  });

  it('finds in a long list', async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ code: `t${index}`, label: `Term ${index}` }));
    await edit(facet({ terms: many }));
    const find = page().querySelector('input[type=search]') as HTMLInputElement;
    find.value = '57';
    find.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect([...page().querySelectorAll('label.opt')].map((one) => one.textContent?.trim())).toEqual(['Term 57']);
  });

  it('keeps own words that are still being typed when one goes back', async () => {
    await edit(facet(), ['buddhist']);
    const own = page().querySelector<HTMLInputElement>('#own-faith')!;
    own.value = 'quietly';
    own.dispatchEvent(new Event('input'));
    fixture.destroy();
    expect(told).toEqual([{ terms: ['buddhist'], ownWords: 'quietly' }]);
  });
});

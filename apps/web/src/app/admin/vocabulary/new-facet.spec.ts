import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { NewFacet } from './new-facet';
import type { WordRow } from './word-rows';

describe('a facet of the school’s own', () => {
  let fixture: ComponentFixture<NewFacet>;
  let added: WordRow[];
  const page = () => fixture.nativeElement as HTMLElement;

  async function send(sentences: { wish?: string; miss?: string }): Promise<void> {
    const fields = { name: 'Tribal nation', wish: 'Belongs to {term}', miss: 'Does not name {term}', ...sentences };
    for (const [field, text] of Object.entries(fields)) (page().querySelector(`#facet-${field}`) as HTMLInputElement).value = text;
    page()
      .querySelector('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  }

  beforeEach(async () => {
    fixture = TestBed.createComponent(NewFacet);
    fixture.componentRef.setInput('taken', []);
    added = [];
    fixture.componentInstance.added.subscribe((row) => added.push(row));
    await fixture.whenStable();
  });

  it.each([{ wish: 'Belongs to' }, { miss: 'Is from elsewhere' }])('is not added with %j, and says so at the field', async (sentences) => {
    await send(sentences);
    expect(added).toEqual([]);
    expect(page().querySelector(`#facet-${Object.keys(sentences)[0] ?? ''}`)?.parentElement?.textContent).toContain(
      'Please write {term} where the answer stands.',
    );
  });

  it('is added as soon as both sentences have the place', async () => {
    await send({ wish: 'Belongs to' });
    await send({});
    expect(added).toEqual([expect.objectContaining({ code: 'own_tribal_nation', label: 'Tribal nation', shown: true })]);
    expect(page().textContent).not.toContain('Please write {term}');
  });
});

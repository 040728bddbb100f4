import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { Term } from '@akin/contracts';
import { TermPicker } from './term-picker';

const terms: Term[] = [
  { code: 'otolaryngology', label: 'Otolaryngology', aliases: ['ENT'] },
  { code: 'pediatrics', label: 'Pediatrics', aliases: ['peds'] },
  { code: 'urology', label: 'Urology' },
];

describe('choosing one of a long list', () => {
  let fixture: ComponentFixture<TermPicker>;
  let picked: string[];
  const page = () => fixture.nativeElement as HTMLElement;
  const box = () => page().querySelector('input')!;
  const list = () => page().querySelector('ul')!;
  const offered = () => [...page().querySelectorAll('li')].map((option) => option.textContent?.trim());

  beforeEach(async () => {
    Element.prototype.scrollIntoView = jest.fn();
    fixture = TestBed.createComponent(TermPicker);
    for (const [name, value] of Object.entries({ field: 'specialty', name: 'Specialties', terms, chosen: 'pediatrics' })) {
      fixture.componentRef.setInput(name, value);
    }
    picked = [];
    fixture.componentInstance.picked.subscribe((code) => picked.push(code));
    await fixture.whenStable();
  });

  const press = async (key: string) => {
    box().dispatchEvent(new KeyboardEvent('keydown', { key }));
    await fixture.whenStable();
  };
  const type = async (text: string) => {
    box().value = text;
    box().dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const begin = async () => {
    box().dispatchEvent(new Event('focus'));
    await fixture.whenStable();
  };

  it('shows what is chosen, and the whole list only to who comes to it', async () => {
    expect([box().value, list().hidden]).toEqual(['Pediatrics', true]);
    await begin();
    expect(offered()).toEqual(['None', 'Otolaryngology', 'Pediatrics', 'Urology']);
    expect(page().querySelector('[aria-selected=true]')?.textContent?.trim()).toBe('Pediatrics');
  });

  it('finds by a short name, and chooses with the keyboard', async () => {
    await type('ent');
    expect(offered()).toEqual(['Otolaryngology']);
    await press('Enter');
    expect([picked, list().hidden]).toEqual([['otolaryngology'], true]);
  });

  it('goes through the list with the arrows, around its end', async () => {
    await begin();
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    expect(picked).toEqual(['']);
  });

  it('leaves everything as it was on Escape and when one goes on', async () => {
    await type('uro');
    await press('Escape');
    expect([box().value, picked]).toEqual(['Pediatrics', []]);
    await type('zzz');
    expect(page().querySelector('[role=status]')?.textContent).toContain('Nothing by that name');
    box().dispatchEvent(new Event('blur'));
    await fixture.whenStable();
    expect([box().value, list().hidden, picked]).toEqual(['Pediatrics', true, []]);
  });

  it('is one stop on the way of the keyboard: browsers stop at a list that scrolls, too', () => {
    expect(list().getAttribute('tabindex')).toBe('-1');
  });

  it('offers no way to choose nothing where something is needed', async () => {
    fixture.componentRef.setInput('mayBeNone', false);
    await begin();
    expect(offered()).not.toContain('None');
  });
});

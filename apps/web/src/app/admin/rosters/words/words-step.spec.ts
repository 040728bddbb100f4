import type { HttpTestingController } from '@angular/common/http/testing';
import type { RosterTerms } from '@akin/contracts';
import { fallRoster } from '../testing/fall-roster';
import { openRoster, prepareRosterPage, settle } from '../testing/open-roster';

const terms: RosterTerms = {
  fields: [
    {
      field: 'specialty',
      terms: [
        { code: 'emergency_medicine', label: 'Emergency Medicine' },
        { code: 'internal_medicine', label: 'Internal Medicine' },
        { code: 'hospital_medicine', label: 'Hospital Medicine' },
      ],
    },
  ],
};

const [hospMed, em] = fallRoster.words;

describe('the words of a roster', () => {
  let http: HttpTestingController;

  beforeEach(() => (http = prepareRosterPage()));

  async function openWords() {
    const opened = await openRoster(http, fallRoster, { step: 'words' });
    http.expectOne('/api/rosters/terms?kind=faculty').flush(terms);
    await settle();
    const rows = () => [...opened.page.querySelectorAll('ak-word-row')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    const box = () => opened.page.querySelector<HTMLInputElement>('[role="combobox"]');
    const key = async (name: string) => {
      box()?.dispatchEvent(new KeyboardEvent('keydown', { key: name }));
      await settle();
    };
    const type = async (words: string) => {
      const input = box() as HTMLInputElement;
      input.value = words;
      input.dispatchEvent(new Event('input'));
      await settle();
    };
    return { ...opened, rows, box, key, type };
  }

  it('stand with what was not understood first, how often, and our guess', async () => {
    const { page, rows } = await openWords();
    expect(page.textContent).toContain('We could not read 1 way of writing. 1 is a guess.');
    expect(rows()[0]).toMatch(/^“Hosp Med” ?Specialty, 3 rows ?Not understood/);
    expect(rows()[1]).toMatch(/^“EM” ?Specialty, 9 rows ?Emergency Medicine ?our guess/);
  });

  it('are corrected by keyboard, once for all rows, and stay where they were', async () => {
    const { rows, press, type, key, box } = await openWords();
    await press('Choose what “Hosp Med” means');
    expect(document.activeElement === box() || box() !== null).toBe(true);
    await type('medicine');
    await key('ArrowDown');
    await key('ArrowDown');
    await key('Enter');
    expect(rows()[0]).toMatch(/^“Hosp Med” ?Specialty, 3 rows ?Hospital Medicine ?your choice/);
    const choice = { field: 'specialty', word: 'Hosp Med', code: 'hospital_medicine' };
    const call = http.expectOne('/api/rosters/r1/words');
    expect(call.request.body).toEqual({ words: [choice] });
    const read = { ...hospMed, code: 'hospital_medicine', label: 'Hospital Medicine', how: 'chosen' as const };
    call.flush({ ...fallRoster, words: [em, read] });
    await settle();
    expect(rows().map((row) => row?.slice(0, 5))).toEqual(['“Hosp', '“EM”S']);
  });

  it('can be left out', async () => {
    const { press, answer, rows } = await openWords();
    await press('Leave it out: “Hosp Med”');
    const kept = { ...fallRoster, words: [{ ...hospMed, how: 'chosen' }] };
    expect(await answer('/api/rosters/r1/words', kept)).toEqual({ words: [{ field: 'specialty', word: 'Hosp Med', code: null }] });
    expect(rows()).toEqual([expect.stringContaining('Left out')]);
  });

  it('are left alone with Escape', async () => {
    const { press, key, box } = await openWords();
    await press('Change what “EM” means');
    await key('Escape');
    expect(box()).toBeNull();
    http.expectNone('/api/rosters/r1/words');
  });
});

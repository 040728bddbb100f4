import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { UnmetNeed, UnmetNeedMap } from '@akin/contracts';
import { UnmetPage } from './unmet-page';

const need = (over: Partial<UnmetNeed>): UnmetNeed => ({
  ...{ facet: 'need', term: 'debt', label: 'Debt', learners: 62, stages: [], mentors: 20, places: 12, supply: 'short' },
  ...{ hint: 'Invite another mentor who helps with debt.' },
  ...over,
});
const stages: UnmetNeed['stages'] = [
  { stage: 'student', learners: 40 },
  { stage: 'resident', learners: 'few' },
  { stage: null, learners: 0 },
];
const few = need({ term: 'visa', label: 'Visa', learners: 'few', places: 'few', supply: 'enough', hint: null });
const map: UnmetNeedMap = {
  asOf: '2026-11-12',
  nextOn: '2026-12-01',
  learners: 90,
  waiting: 'few',
  groups: [{ facet: 'need', label: 'Areas of need', learners: 80, items: [need({ stages }), few] }],
};

describe('the map of unmet needs', () => {
  const open = async (answer: UnmetNeedMap) => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    const page = TestBed.createComponent(UnmetPage).nativeElement as HTMLElement;
    TestBed.tick();
    TestBed.inject(HttpTestingController).expectOne('/api/unmet-needs').flush(answer);
    for (let n = 0; n < 4; n++) await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
    return page;
  };
  const texts = (found: NodeListOf<Element>) => [...found].map((one) => one.textContent?.replace(/\s+/g, ' ').trim());

  it('says of which day it is, and when the next comes', async () => {
    const page = await open(map);
    expect(page.querySelector('.lead')?.textContent).toBe('As of November 12, 2026. The next map is drawn on Tuesday, December 1.');
  });

  it('draws bars that say in words what they show, with the same in a table', async () => {
    const page = await open(map);
    expect(page.querySelector('[role=img]')?.getAttribute('aria-label')).toBe(
      'Areas of need. Most wished for: Debt, by 62 learners. Not enough of: Debt.',
    );
    expect(texts(page.querySelectorAll('ak-unmet-table tbody tr > *'))).toEqual([
      ...['Debt', '62', '20', '12', 'Too few places', 'Invite another mentor who helps with debt.'],
      ...['Visa', 'few', '20', 'few', 'Enough places', 'Nothing to do'],
    ]);
    expect(page.querySelectorAll('.gap__learners.hatch')).toHaveLength(1);
    const names = [...page.querySelectorAll('[role=region]')].map((one) => one.getAttribute('aria-label'));
    expect(names).toEqual(['Areas of need as a table', 'Areas of need by where learners stand']);
  });

  it('shows by stage what may be told, hidden squares hatched', async () => {
    const page = await open(map);
    expect(texts(page.querySelectorAll('.heat td[class]'))).toEqual(['40', 'few', '0']);
    expect([...page.querySelectorAll('.heat td[class]')].map((cell) => cell.className)).toEqual(['s4', 'sup', 's0']);
  });

  it('says where new mentors help most, and that nobody is picked by who they are', async () => {
    const page = await open(map);
    expect(page.querySelector('[aria-labelledby=recruit]')?.textContent).toContain('never a reason to pick them');
    expect(texts(page.querySelectorAll('.recruit > *'))).toEqual([
      'Invite another mentor who helps with debt.',
      '62 learners wish for it; 12 places are free.',
    ]);
  });

  it('says what it waits for while there is nothing to tell', async () => {
    const page = await open({ asOf: null, nextOn: '2026-11-13', learners: 0, waiting: 0, groups: [] });
    expect(page.querySelector('ak-empty-state')?.textContent).toContain('at least 11 learners');
  });
});

import type { HttpTestingController } from '@angular/common/http/testing';
import type { RosterChanges, RosterView } from '@akin/contracts';
import { fallRoster } from '../testing/fall-roster';
import { openRoster, prepareRosterPage, settle } from '../testing/open-roster';

const changed: RosterView = {
  ...fallRoster,
  counts: { rows: 3, added: 0, changed: 2, unchanged: 0, rejected: 0, missing: 1 },
  problems: [],
  ready: true,
};
const changes: RosterChanges = {
  items: [
    {
      ...{ row: 2, person: 'Adwoa Osei', kind: 'changed' },
      fields: [
        { field: 'Rank', before: 'Assistant Professor', after: 'Associate Professor' },
        { field: 'Department', before: null, after: 'Surgery' },
      ],
    },
    { row: 3, person: 'Wei-Lin Tseng', kind: 'changed', fields: [{ field: 'Rank', before: 'Instructor', after: 'Lecturer' }] },
  ],
  total: 2,
  fields: [{ field: 'Rank', people: 2, declined: false }],
};
const changesUrl = (kind: string, more = '') => `/api/rosters/r1/changes?kind=${kind}&page=1&size=20${more}`;

describe('what would happen', () => {
  let http: HttpTestingController;

  beforeEach(() => (http = prepareRosterPage()));

  async function openChanges(show = 'changed', list = changes) {
    const opened = await openRoster(http, changed, { step: 'check', show });
    await opened.answer(changesUrl(show), list);
    const tick = async (label: string) => {
      const boxes = [...opened.page.querySelectorAll<HTMLInputElement>('label input[type="checkbox"]')];
      boxes.find((box) => box.parentElement?.textContent?.includes(label))?.click();
      await settle();
    };
    const declinedCall = async () => {
      const call = http.expectOne('/api/rosters/r1/declined');
      call.flush({ ...changed, declined: call.request.body.declined });
      await settle();
      http.match(changesUrl('changed')).forEach((again) => again.flush(changes));
      await settle();
      return call.request.body.declined;
    };
    return { ...opened, tick, declinedCall };
  }

  it('tells every rejected row with its number and why, and how to mend it', async () => {
    const { page } = await openRoster(http, fallRoster, { step: 'check' });
    expect(page.querySelector('ak-rejected-rows')?.textContent).toMatch(/3\s*Mail\s*The e-mail address is empty\./);
    expect([...page.querySelectorAll('a[download]')].map((link) => link.getAttribute('href'))).toEqual([
      '/api/rosters/r1/rejected.xlsx',
      '/api/rosters/r1/rejected.csv',
    ]);
  });

  it('takes mended rows as a list of some people', async () => {
    const { page } = await openRoster(http, fallRoster, { step: 'check' });
    const drop = new Event('drop') as Event & { dataTransfer: unknown };
    drop.dataTransfer = { files: [new File(['Mail\n'], 'mended.csv')] };
    page.querySelector('ak-drop-zone .dropzone')?.dispatchEvent(drop);
    await settle();
    const call = http.expectOne('/api/rosters?kind=faculty&whole=false');
    expect((call.request.body as FormData).get('file')).toMatchObject({ name: 'mended.csv' });
  });

  it('shows changes field by field', async () => {
    const { page } = await openChanges();
    const rows = [...page.querySelectorAll('.diffs tbody tr')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(rows[0]).toMatch(/^Adwoa Osei Row 2 .*Rank ?Assistant Professor ?Associate Professor/);
    expect(rows[1]).toMatch(/^Department ?empty ?Surgery/);
  });

  it('declines one field of a row, a row, and a field for everybody', async () => {
    const { page, press, tick, declinedCall } = await openChanges();
    await tick('Department of Adwoa Osei');
    expect(await declinedCall()).toEqual([{ row: 2, field: 'Department' }]);
    expect(page.querySelector('.diffs')?.textContent).toContain('stays; the file says Surgery');
    await press('Leave out row 3, Wei-Lin Tseng');
    expect(await declinedCall()).toEqual([
      { row: 2, field: 'Department' },
      { row: 3, field: null },
    ]);
    await tick('Rank 2 people');
    expect(await declinedCall()).toEqual([
      { row: 2, field: 'Department' },
      { row: 3, field: null },
      { row: null, field: 'Rank' },
    ]);
    expect(page.querySelector('.diffs')?.textContent).toContain('Kept for everybody, above');
  });

  it('loses no decision made while another is on its way', async () => {
    const { tick } = await openChanges();
    const take = async () => {
      const call = http.expectOne('/api/rosters/r1/declined');
      call.flush({ ...changed, declined: call.request.body.declined });
      await settle();
      return call.request.body.declined;
    };
    await tick('Department of Adwoa Osei');
    await tick('Rank of Wei-Lin Tseng');
    expect(await take()).toHaveLength(1);
    await tick('Rank of Adwoa Osei');
    expect(await take()).toHaveLength(2);
    expect(await take()).toEqual([
      { row: 2, field: 'Department' },
      { row: 3, field: 'Rank' },
      { row: 2, field: 'Rank' },
    ]);
    http.match(() => true);
  });

  it('takes the tick back when the decision was not kept', async () => {
    const { page, tick } = await openChanges();
    await tick('Department of Adwoa Osei');
    http.expectOne('/api/rosters/r1/declined').error(new ProgressEvent('error'));
    await settle();
    expect(page.querySelector('.banner--bad')?.textContent).toContain('That decision was not kept.');
    expect(page.querySelector('.diffs')?.textContent).not.toContain('stays; the file says');
  });

  it('says that nobody is deleted', async () => {
    const gone: RosterChanges = { items: [{ row: null, person: 'Pat Lindqvist', kind: 'leaving', fields: [] }], total: 1, fields: [] };
    const { page } = await openChanges('leaving', gone);
    expect(page.textContent).toContain('Nobody is deleted.');
    expect(page.querySelector('ak-leaving-people li')?.textContent?.trim()).toBe('Pat Lindqvist');
  });
});

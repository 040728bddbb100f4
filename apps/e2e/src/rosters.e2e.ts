import { decides, dropsRoster, goesToWords, looksAtResults, reads, savesRoster, shows, takesBack } from './pages/roster-import.js';
import { newSchool } from './prepare/school.js';
import { lookOver } from './stage/look-over.js';
import { learnerList, messyWorkbook, nextWorkbook } from './stage/messy-rosters.js';
import { Story } from './stage/story.js';
import type { Visitor } from './stage/visitor.js';
import { newSlug } from './stage/where.js';

const slug = newSlug('messy');

describe('rosters as deans’ offices send them', () => {
  const story = new Story();
  let admin: Visitor;

  const opensRosters = async () => {
    await admin.page.getByRole('link', { name: 'Roster import' }).first().click();
    await admin.page.getByRole('heading', { name: 'Bring your roster aboard' }).waitFor();
  };
  const reading = (word: string) => admin.page.getByRole('listitem').filter({ hasText: `“${word}”` });
  const change = (person: string) => admin.page.getByRole('rowgroup').filter({ hasText: person });

  story.step('a workbook with lines above its header is read, and its Ethnicity column is not', async () => {
    admin = await newSchool(story, slug, 'Messy School of Medicine');
    await opensRosters();
    await dropsRoster(admin, 'active faculty.xlsx', await messyWorkbook(slug));
    await admin.page.getByText('The Ethnicity column was left unread.').waitFor();
    expect(await admin.page.getByLabel('“Ethnicity” becomes').isDisabled()).toBe(true);
    expect(await admin.page.getByText('Hispanic').count()).toBe(0);
    expect(await admin.page.getByLabel('“Rank” becomes').inputValue()).toBe('title');
    await lookOver(admin, 'roster-messy-columns', { dark: true });
  });

  story.step('its words are read as terms, and one is corrected for all rows', async () => {
    await goesToWords(admin);
    await reading('Assoc. Prof.').getByText('Associate Professor').waitFor();
    await reading('OB/GYN').getByText('Obstetrics & Gynecology').waitFor();
    await reading('EM').getByText('Emergency Medicine').waitFor();
    await reads(admin, 'Whole village care', 'family', 'Family Medicine');
    await lookOver(admin, 'roster-messy-words', { dark: true });
  });

  story.step('the row without a mail is told by its number, and left out', async () => {
    await looksAtResults(admin);
    const row = admin.page.getByRole('row').filter({ has: admin.page.getByRole('rowheader', { name: '9', exact: true }) });
    await row.waitFor();
    await lookOver(admin, 'roster-messy-rejected', { dark: true });
    await admin.page.reload();
    await admin.page.getByRole('button', { name: 'Leave it out' }).click();
    await shows(admin, /^4\s*new$/);
    await admin.page.getByRole('rowheader', { name: 'Adwoa K Osei' }).waitFor();
    await lookOver(admin, 'roster-messy-new', { dark: true });
    await admin.page.getByRole('checkbox', { name: /^Invite the 4 people/ }).uncheck();
    await savesRoster(admin, 4);
    await lookOver(admin, 'roster-messy-saved', { dark: true });
  });

  story.step('the next one changes people field by field; one field is declined', async () => {
    await opensRosters();
    await dropsRoster(admin, 'active faculty 2.xlsx', await nextWorkbook(slug));
    await looksAtResults(admin);
    await shows(admin, /^2\s*changed$/);
    await change('Adwoa K Osei').getByText('Associate Professor').waitFor();
    await decides(admin, 'Department of Wei-Lin Tseng', false);
    await admin.page.getByText('stays; the file says Child Health').waitFor();
    await lookOver(admin, 'roster-changes', { dark: true });
    await shows(admin, /^1\s*leaving$/);
    await admin.page.getByText(/^Nobody is deleted\./).waitFor();
    await admin.page.getByRole('listitem').filter({ hasText: 'Pat Lindqvist' }).waitFor();
    await lookOver(admin, 'roster-leaving', { dark: true });
    await admin.page.getByRole('checkbox', { name: /^Invite the one person/ }).uncheck();
    await savesRoster(admin, 2);
  });

  story.step('the same file again knows only what was declined', async () => {
    await opensRosters();
    await dropsRoster(admin, 'active faculty 2.xlsx', await nextWorkbook(slug));
    await looksAtResults(admin);
    await shows(admin, /^1\s*changed$/);
    await change('Wei-Lin Tseng').getByText('Child Health').waitFor();
    expect(await change('Adwoa K Osei').count()).toBe(0);
    await admin.page.getByRole('button', { name: 'Put aside' }).click();
    await admin.page.getByRole('heading', { name: 'Bring your roster aboard' }).waitFor();
    await lookOver(admin, 'rosters-before', { dark: true });
  });

  story.step('it is taken back, and people are as before', async () => {
    await admin.page.getByRole('link', { name: 'active faculty 2.xlsx' }).nth(1).click();
    await admin.page.getByText(/^You can take it back until /).waitFor();
    await takesBack(admin);
    await lookOver(admin, 'roster-taken-back', { dark: true });
    await admin.page.getByRole('link', { name: 'Mentors' }).first().click();
    await admin.page.getByRole('rowheader', { name: 'Adwoa K Osei' }).waitFor();
    expect(await admin.page.getByRole('rowheader', { name: 'Imani Castellanos' }).count()).toBe(0);
  });

  story.step('learners come aboard with their stage, by a text file with semicolons', async () => {
    await opensRosters();
    await dropsRoster(admin, 'students.csv', learnerList(slug), 'Learners');
    expect(await admin.page.getByLabel('“Level” becomes').inputValue()).toBe('stage');
    expect(await admin.page.getByLabel('“Expected graduation” becomes').inputValue()).toBe('graduation');
    await lookOver(admin, 'roster-learners', { dark: true });
    await looksAtResults(admin);
    await admin.page.getByRole('rowheader', { name: 'Minh Khai Nguyễn' }).waitFor();
    expect(await admin.page.getByRole('checkbox', { name: /^Invite/ }).count()).toBe(0);
    await savesRoster(admin, 2);
    await admin.page.getByRole('link', { name: 'See the people' }).click();
    await admin.page.getByRole('rowheader', { name: 'Rosalind Archuleta' }).waitFor();
  });
});

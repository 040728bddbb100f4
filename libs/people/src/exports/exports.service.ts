import { Injectable } from '@nestjs/common';
import { longestWorkbook, type ApplicationState, type ExportFacts, type ExportFormat, type MentorState } from '@akin/contracts';
import { Clock, csvFile, localDay, Refusal, xlsxFile } from '@akin/platform';
import { AccountAudit, Accounts, type AccountFilter, type Actor } from '@akin/sign-in';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { MentorRepository } from '../mentors/mentor.repository.js';
import { Reviewing } from '../selection/reviewing.service.js';
import { SchoolVocabulary } from '../vocabulary/school-vocabulary.service.js';
import { columnsFor, type ExportColumn, type Wording } from './columns-for.js';
import { ExportedApplications } from './exported-applications.service.js';
import { ExportedPeople } from './exported-people.service.js';
import { begun, pagesOf } from './hand-out.js';
import { mentorColumns, type ExportedMentor } from './mentor-columns.js';
import { peopleColumns } from './people-columns.js';
import { selectionColumns } from './selection-columns.js';

/** A file on its way out, made as it is taken. */
export interface ExportedFile {
  name: string;
  content: AsyncGenerator<Buffer>;
}

interface Source<Row> {
  title: string;
  columns: readonly ExportColumn<Row>[];
  /** Whom the file is about, in its order. */
  ids: () => Promise<string[]>;
  rows: (ids: readonly string[]) => Promise<Row[]>;
}

type Facts = Omit<ExportFacts, 'rows'>;
type PeopleFilter = Omit<AccountFilter, 'page' | 'size'>;

/** Lists taken away as files, with what the reader may see; that they were is written down before the first byte leaves. */
@Injectable()
export class Exports {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
    private readonly audit: AccountAudit,
    private readonly accounts: Accounts,
    private readonly mentorRows: MentorRepository,
    private readonly reviewing: Reviewing,
    private readonly vocabulary: SchoolVocabulary,
    private readonly exportedPeople: ExportedPeople,
    private readonly exportedApplications: ExportedApplications,
  ) {}

  /** The list of people, narrowed as on the screen. @throws Refusal `not_your_role`, `export_too_long`, `busy` */
  people(actor: Actor, { role, q, waiting }: PeopleFilter, format: ExportFormat): Promise<ExportedFile> {
    const facts: Facts = { list: 'people', format, ...(role && { role }), ...(waiting && { waiting }), ...(q && { searched: true }) };
    return this.file(actor, facts, {
      title: 'People',
      columns: peopleColumns,
      ids: () => this.accounts.ids({ role, q, waiting }),
      rows: (ids) => this.exportedPeople.of(ids),
    });
  }

  /** Mentors in a state, or all of them. @throws Refusal as `people` */
  mentors(actor: Actor, state: MentorState | undefined, format: ExportFormat): Promise<ExportedFile> {
    return this.file(
      actor,
      { list: 'mentors', format, ...(state && { state }) },
      {
        title: 'Mentors',
        columns: mentorColumns,
        ids: () => this.mentorRows.ids(state),
        rows: async (ids) => (await this.exportedPeople.of(ids)).filter((one): one is ExportedMentor => one.mentor !== undefined),
      },
    );
  }

  /** Applications as reviewers list them, never the reader's own. @throws Refusal as `people` */
  selection(actor: Actor, state: ApplicationState | undefined, format: ExportFormat): Promise<ExportedFile> {
    return this.file(
      actor,
      { list: 'selection', format, ...(state && { state }) },
      {
        title: 'Applications',
        columns: selectionColumns,
        ids: () => this.reviewing.ids(actor, state),
        rows: (ids) => this.exportedApplications.of(ids),
      },
    );
  }

  private async file<Row>(actor: Actor, facts: Facts, source: Source<Row>): Promise<ExportedFile> {
    const columns = columnsFor(source.columns, actor.roles);
    if (columns.length === 0) throw new Refusal('not_your_role');
    const words = await this.wording();
    const ids = await this.db.run(async () => {
      const found = await source.ids();
      if (facts.format === 'xlsx' && found.length > longestWorkbook) throw new Refusal('export_too_long');
      const detail = { export: { ...facts, rows: found.length } };
      await this.audit.record({ actorId: actor.personId, action: 'exported', subjectId: actor.personId, detail });
      return found;
    });
    const line = (row: Row) => columns.map(({ cell }) => cell(row, words) ?? '');
    const sheet = {
      name: source.title,
      columns,
      pages: pagesOf(ids, async (some) => (await source.rows(some)).map(line)),
    };
    const name = `${currentSchool().slug}-${facts.list}-${words.day(this.clock.now())}.${facts.format}`;
    return { name, content: await begun(facts.format === 'csv' ? csvFile(sheet) : xlsxFile(sheet)) };
  }

  private async wording(): Promise<Wording> {
    const { timeZone } = currentSchool();
    const lexicon = await this.vocabulary.lexicon();
    return {
      day: (moment) => localDay(moment, timeZone),
      term: (facet, code) => lexicon.termLabel(facet, code),
      need: (code) => lexicon.needLabel(code),
    };
  }
}

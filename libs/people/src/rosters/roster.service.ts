import { Injectable } from '@nestjs/common';
import type { Page, RosterCommit, RosterLine, RosterMapping, RosterView } from '@akin/contracts';
import { Clock, newId, Refusal } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { missingColumns } from './reading/check-rows.js';
import { csvLine } from './csv-line.js';
import { each, inPieces, type Pieces } from './pieces.js';
import { readUpload, type Upload } from './read-upload.js';
import { remapColumns } from './remap-columns.js';
import { RosterImports, type Place } from './roster-imports.service.js';
import { RosterReader } from './roster-reader.service.js';
import { RosterRepository } from './roster.repository.js';
import { viewRoster, type ShownRoster } from './view-roster.js';

/** The dean's office spreadsheet on its way in: checked, corrected, and saved or put away. */
@Injectable()
export class RosterService {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
    private readonly reader: RosterReader,
    private readonly rosters: RosterRepository,
    private readonly imports: RosterImports,
  ) {}

  /**
   * Reads a dropped file and shows what saving it would do; left to the worker it is still `checking`. Nothing reaches the people yet.
   * @throws Refusal `too_large`, `roster_empty`, `roster_not_text`, `roster_encoding`, `roster_no_header`, `roster_too_many_rows`,
   * `roster_unreadable`, `busy`, `bad_input`
   */
  async check(actor: Actor, fileName: string, upload: Upload, place: Place = 'here'): Promise<RosterView> {
    const read = await this.reader.read({ bytes: await readUpload(upload), remembered: await this.rosters.remembered() });
    const roster = { id: newId(), fileName: fileName.slice(0, 200), uploadedAt: this.clock.now(), ...read };
    await this.rosters.insert(roster, actor.personId);
    await this.imports.check(roster.id, place);
    return viewRoster(await this.stored(roster.id));
  }

  /** Past and present rosters, newest first. */
  list(_actor: Actor, page: number, size: number): Promise<Page<RosterLine>> {
    return this.rosters.list(page, size);
  }

  /** @throws Refusal `not_found` */
  async view(_actor: Actor, id: string): Promise<RosterView> {
    return viewRoster(await this.stored(id));
  }

  /**
   * Corrects how columns are read and checks again.
   * @throws Refusal `not_found`, `roster_already_committed`, `roster_under_way`, `bad_input`
   */
  async correctColumns(_actor: Actor, id: string, mapping: RosterMapping, place: Place = 'here'): Promise<RosterView> {
    await this.change(id, ({ columns }) => this.rosters.askForCheck(id, remapColumns(columns, mapping)));
    await this.imports.check(id, place);
    return viewRoster(await this.stored(id));
  }

  /**
   * Adds and changes the people a roster names, all or nothing; left to the worker it is still `saving`.
   * @throws Refusal `not_found`, `roster_already_committed`, `roster_under_way`, `roster_mapping_incomplete`, `roster_has_errors`;
   * `roster_out_of_date` when people changed since it was shown, and then the new comparison is kept
   */
  async commit(_actor: Actor, id: string, options: RosterCommit, place: Place = 'here'): Promise<RosterView> {
    await this.change(id, async ({ columns, counts }) => {
      if (missingColumns(columns.map(({ field }) => field)) !== null) throw new Refusal('roster_mapping_incomplete');
      if (counts.rejected > 0 && !options.leaveOutRejected) throw new Refusal('roster_has_errors');
      await this.rosters.askForSaving(id, options);
    });
    await this.imports.save(id, place);
    const saved = await this.stored(id);
    if (saved.trouble !== null) throw new Refusal(saved.trouble);
    return viewRoster(saved);
  }

  /** Puts a roster away unsaved; its content is forgotten. @throws Refusal `not_found`, `roster_already_committed`, `roster_under_way` while it is saved */
  discard(_actor: Actor, id: string): Promise<void> {
    return this.db.run(async () => {
      await this.rosters.lock();
      const { state } = await this.stored(id);
      if (state !== 'checking') await this.rosters.draft(id);
      await this.rosters.markDiscarded(id);
    });
  }

  /** Every problem of a roster as a CSV text that no spreadsheet executes. @throws Refusal `not_found` */
  async problemsFile(_actor: Actor, id: string): Promise<string> {
    await this.stored(id);
    return inPieces(problemLines(await this.rosters.problems(id)));
  }

  /** Whoever changes a roster finds it in a state where that is possible, and nobody else changes it meanwhile. */
  private change(id: string, work: (roster: ShownRoster) => Promise<void>): Promise<void> {
    return this.db.run(async () => {
      await this.rosters.lock();
      await work(await this.rosters.draft(id));
    });
  }

  private async stored(id: string): Promise<ShownRoster> {
    const roster = await this.rosters.find(id);
    if (roster === null) throw new Refusal('not_found');
    return roster;
  }
}

function* problemLines(problems: ShownRoster['problems']): Pieces<string> {
  const lines = [csvLine(['Row', 'Column', 'What is wrong'])];
  yield* each(problems, ({ row, column, message }) => void lines.push(csvLine([row, column ?? '', message])));
  return lines.join('');
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Page, RosterColumn, RosterCommit, RosterField, RosterLine, RosterMapping, RosterResult, RosterView } from '@akin/contracts';
import { Clock, newId, Refusal } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { checkRoster } from './check-roster.js';
import { csvLine } from './csv-line.js';
import { decodeRoster } from './decode-roster.js';
import { guessColumns } from './guess-columns.js';
import { leaveIdentityUnread } from './leave-identity-unread.js';
import { ListedPeopleRepository } from './listed-people.repository.js';
import { parseRoster, type ParsedRoster } from './parse-roster.js';
import { inPieces } from './pieces.js';
import { readUpload, type Upload } from './read-upload.js';
import { remapColumns } from './remap-columns.js';
import { RosterRepository } from './roster.repository.js';
import { RosterSaving } from './roster-saving.service.js';
import { viewRoster, type ShownRoster, type StoredRoster } from './view-roster.js';

/** The dean's office spreadsheet on its way in: checked, corrected, and saved or put away. */
@Injectable()
export class RosterService {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
    private readonly rosters: RosterRepository,
    private readonly people: ListedPeopleRepository,
    private readonly saving: RosterSaving,
  ) {}

  /**
   * Reads a dropped file and shows what saving it would do. Nothing reaches the people yet.
   * @throws Refusal `too_large`, `roster_empty`, `roster_not_text`, `roster_encoding`, `roster_no_header`, `roster_too_many_rows`, `bad_input`
   */
  async check(actor: Actor, fileName: string, upload: Upload): Promise<RosterView> {
    const parsed = await parseRoster(decodeRoster(await readUpload(upload)));
    return this.db.run(async () => {
      const headerSignature = signatureOf(parsed.header);
      const columns = await inPieces(guessColumns(parsed, await this.rosters.rememberedFields(headerSignature)));
      const roster: StoredRoster = {
        id: newId(),
        fileName: fileName.slice(0, 200),
        state: 'checked',
        uploadedAt: this.clock.now(),
        headerSignature,
        columns,
        result: null,
        ...(await this.findings(parsed, columns)),
      };
      await this.rosters.insert(roster, actor.personId);
      return viewRoster(roster);
    });
  }

  /** Past and present rosters, newest first. */
  list(_actor: Actor, page: number, size: number): Promise<Page<RosterLine>> {
    return this.rosters.list(page, size);
  }

  /** @throws Refusal `not_found` */
  async view(_actor: Actor, id: string): Promise<RosterView> {
    return viewRoster(await this.stored(id));
  }

  /** Corrects how columns are read and checks again. @throws Refusal `not_found`, `roster_already_committed`, `bad_input` */
  correctColumns(_actor: Actor, id: string, mapping: RosterMapping): Promise<RosterView> {
    return this.db.run(async () => {
      await this.rosters.lock();
      const roster = await this.rosters.draft(id);
      const columns = remapColumns(roster.columns, mapping);
      const found = await this.findings({ header: columns.map(({ name }) => name), rows: roster.rows }, columns);
      await this.rosters.saveCheck(id, columns, found.rows, found);
      return viewRoster({ ...roster, columns, ...found });
    });
  }

  /** See `RosterSaving.save`. */
  commit(actor: Actor, id: string, options: RosterCommit): Promise<RosterResult> {
    return this.saving.save(actor, id, options);
  }

  /** Puts a roster away unsaved; its content is forgotten. @throws Refusal `not_found`, `roster_already_committed` */
  discard(_actor: Actor, id: string): Promise<void> {
    return this.db.run(async () => {
      await this.rosters.lock();
      await this.rosters.draft(id);
      await this.rosters.markDiscarded(id);
    });
  }

  /** Every problem of a roster as a CSV text that no spreadsheet executes. @throws Refusal `not_found` */
  async problemsFile(_actor: Actor, id: string): Promise<string> {
    const { problems } = await this.stored(id);
    return [['Row', 'Column', 'What is wrong'], ...problems.map(({ row, column, message }) => [row, column ?? '', message])]
      .map(csvLine)
      .join('');
  }

  private async findings(parsed: ParsedRoster, columns: readonly RosterColumn[]) {
    const fields: RosterField[] = columns.map(({ field }) => field);
    const roster = await inPieces(leaveIdentityUnread(parsed, fields));
    const { compared, counts, problems, changes } = await inPieces(checkRoster(roster, fields, await this.people.known()));
    return { rows: roster.rows, compared, counts, problems, changes };
  }

  private async stored(id: string): Promise<ShownRoster> {
    const roster = await this.rosters.find(id);
    if (roster === null) throw new Refusal('not_found');
    return roster;
  }
}

/** Files with the same column names, in the same order, are read the same way. */
function signatureOf(header: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(header.map((name) => name.toLowerCase())))
    .digest('hex');
}

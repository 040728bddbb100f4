import { Injectable } from '@nestjs/common';
import type {
  Page,
  RosterChanges,
  RosterCommit,
  RosterDeclined,
  RosterDrop,
  RosterLine,
  RosterMapping,
  RosterView,
  RosterWordChoices,
} from '@akin/contracts';
import { Clock, newId, Refusal } from '@akin/platform';
import { Accounts, type Actor } from '@akin/sign-in';
import { TenantDb } from '@akin/tenancy';
import { checkDeclined } from './check-declined.js';
import { chooseWords } from './choose-words.js';
import { readUpload, type Upload } from './read-upload.js';
import { missingColumns } from './reading/check-rows.js';
import { RememberedReading } from './remembered-reading.repository.js';
import { remapColumns } from './remap-columns.js';
import { RosterImports, type Place } from './roster-imports.service.js';
import { RosterReader } from './roster-reader.service.js';
import { RosterRepository, type Decided } from './roster.repository.js';
import { RosterUndoing } from './roster-undoing.service.js';
import { StagedPeopleRepository, type ChangesQuery } from './staged-people.repository.js';
import { lineOf, viewRoster, type ListedRoster, type ShownRoster } from './view-roster.js';

/** The dean's office spreadsheet on its way in: checked, corrected, and saved or put away; saved, it can be taken back for a day. */
@Injectable()
export class RosterService {
  constructor(
    private readonly db: TenantDb,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly reader: RosterReader,
    private readonly remembered: RememberedReading,
    private readonly rosters: RosterRepository,
    private readonly staged: StagedPeopleRepository,
    private readonly imports: RosterImports,
    private readonly undoing: RosterUndoing,
  ) {}

  /**
   * Reads a dropped file and shows what saving it would do; left to the worker it is still `checking`. Nothing reaches the people yet.
   * @throws Refusal `too_large`, `busy`, `bad_input`, and those of `readRoster` for a file that cannot be read
   */
  async check(
    actor: Actor,
    fileName: string,
    upload: Upload,
    place: Place = 'here',
    { kind, whole = true }: RosterDrop = { kind: 'faculty' },
  ): Promise<RosterView> {
    const bytes = await readUpload(upload);
    const read = await this.reader.read({ bytes, kind, remembered: await this.remembered.columns(kind) });
    const roster = { id: newId(), kind, whole, fileName: fileName.slice(0, 200), uploadedAt: this.clock.now(), ...read };
    await this.rosters.insert(roster, actor.personId);
    await this.imports.check(roster.id, place);
    return this.shown(roster.id);
  }

  /** Past and present rosters, newest first. */
  async list(_actor: Actor, page: number, size: number): Promise<Page<RosterLine>> {
    const { items, total } = await this.rosters.list(page, size);
    const names = await this.namesOf(items);
    return { items: items.map((roster) => lineOf(roster, names(roster))), total };
  }

  /** @throws Refusal `not_found` */
  view(_actor: Actor, id: string): Promise<RosterView> {
    return this.shown(id);
  }

  /** Everything saving it would do, or did a day ago at most, in the order of the file. @throws Refusal `not_found` */
  async changes(_actor: Actor, id: string, query: ChangesQuery): Promise<RosterChanges> {
    await this.stored(id);
    return { ...(await this.staged.page(id, query)), fields: await this.rosters.fields(id) };
  }

  /**
   * Corrects how columns are read and checks again.
   * @throws Refusal `not_found`, `roster_already_committed`, `roster_under_way`, `bad_input`
   */
  correctColumns(_actor: Actor, id: string, mapping: RosterMapping, place: Place = 'here'): Promise<RosterView> {
    return this.decide(id, place, ({ columns }) => ({ columns: remapColumns(columns, mapping) }));
  }

  /** Says how words are to be read, beside what was said before, and checks again. @throws Refusal as `correctColumns` */
  chooseWords(_actor: Actor, id: string, choices: RosterWordChoices, place: Place = 'here'): Promise<RosterView> {
    return this.decide(id, place, ({ kind, chosen }) => ({ chosen: chooseWords(kind, chosen, choices.words) }));
  }

  /** Says what is to stay as it is, in the place of what was said before, and checks again. @throws Refusal as `correctColumns` */
  decline(_actor: Actor, id: string, { declined }: RosterDeclined, place: Place = 'here'): Promise<RosterView> {
    return this.decide(id, place, () => ({ declined: checkDeclined(declined) }));
  }

  /**
   * Adds and changes the people a roster names, all or nothing; left to the worker it is still `saving`.
   * @throws Refusal `not_found`, `roster_already_committed`, `roster_under_way`, `roster_mapping_incomplete`, `roster_has_errors`;
   * `roster_out_of_date` when people changed since it was shown, and then the new comparison is kept
   */
  async commit(actor: Actor, id: string, options: RosterCommit, place: Place = 'here'): Promise<RosterView> {
    const { leaveOutRejected, invite } = options;
    await this.change(id, async ({ kind, columns, counts }) => {
      const fields = columns.map(({ field }) => field);
      if (missingColumns(fields, kind) !== null) throw new Refusal('roster_mapping_incomplete');
      if (counts.rejected > 0 && !leaveOutRejected) throw new Refusal('roster_has_errors');
      await this.rosters.askForSaving(id, { leaveOutRejected, invite, by: actor.personId });
    });
    return this.save(id, place);
  }

  /**
   * Takes the roster saved last back; left to the worker it is still `saving`. Whoever has acted since stays.
   * @throws Refusal `not_found`, `roster_not_undoable`
   */
  async undo(actor: Actor, id: string, place: Place = 'here'): Promise<RosterView> {
    await this.db.run(async () => {
      await this.rosters.lock();
      if ((await this.stored(id)).state !== 'committed') throw new Refusal('roster_not_undoable');
      await this.undoing.requireOpen(id);
      await this.rosters.askForSaving(id, { undo: true, by: actor.personId });
    });
    return this.save(id, place);
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

  private async save(id: string, place: Place): Promise<RosterView> {
    await this.imports.save(id, place);
    const { trouble } = await this.stored(id);
    if (trouble !== null) throw new Refusal(trouble);
    return this.shown(id);
  }

  private async decide(id: string, place: Place, decision: (roster: ShownRoster) => Decided): Promise<RosterView> {
    await this.change(id, (roster) => this.rosters.askForCheck(id, decision(roster)));
    await this.imports.check(id, place);
    return this.shown(id);
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

  private async shown(id: string): Promise<RosterView> {
    const roster = await this.stored(id);
    const undo = roster.state === 'committed' ? await this.undoing.preview(id) : null;
    return viewRoster(roster, { uploadedBy: (await this.namesOf([roster]))(roster), undo });
  }

  private async namesOf(rosters: readonly ListedRoster[]): Promise<(roster: ListedRoster) => string | null> {
    const ids = [...new Set(rosters.flatMap(({ uploadedBy }) => uploadedBy ?? []))];
    const names = new Map((await this.accounts.findMany(ids)).map(({ id, name }) => [id, name]));
    return ({ uploadedBy }) => (uploadedBy === null ? null : (names.get(uploadedBy) ?? null));
  }
}

import type { InstitutionState } from '@akin/contracts';
import { Clock, env, Refusal } from '@akin/platform';
import { SignInConfig } from '@akin/sign-in';
import { checkSlug, inSchool, loadMigrations, Registry, SchoolPreparations, type Migration, type SealedTables } from '@akin/tenancy';
import { OperatorAudit } from '../audit/operator-audit.service.js';
import { fetchDemoMetadata } from '../provisioning/fetch-demo-metadata.js';
import { tallyOf, type CheckedPart } from './archive-parts.js';
import { ArchiveReading, textOf, type Reading } from './archive-reading.service.js';
import type { Control } from './control.repository.js';
import type { ArchivedInstitution, Manifest } from './manifest.js';
import { buildSchool, type Addresses, type SchoolBuilder } from './school-builder.repository.js';
import { nameCopy } from './name-copy.js';
import { summarize, type ArchiveSummary, type RestoredSchool } from './summary.js';
import type { Uploads } from './uploads.repository.js';

type OpeningState = Exclude<InstitutionState, 'provisioning'>;

export interface RestoreOptions extends Reading {
  /** Another short address, or another name, than the school had. Without a name, a copy beside its school is called a copy. */
  slug?: string;
  name?: string;
  /** Without it, open where it was exported, and suspended anywhere else: a copy must not write to people on its own account. */
  state?: OpeningState;
}

/** Makes a school out of one file, with the owner's rights. */
export class SchoolRestore {
  private readonly archives: ArchiveReading;

  constructor(
    private readonly addresses: Addresses,
    private readonly registry: Registry,
    private readonly sealed: SealedTables,
    private readonly uploads: Uploads,
    private readonly signIn: SignInConfig,
    private readonly audit: OperatorAudit,
    private readonly clock: Clock,
    private readonly preparations: SchoolPreparations,
    private readonly migrations: readonly Migration[] = loadMigrations('migrations'),
  ) {
    this.archives = new ArchiveReading(migrations);
  }

  /**
   * Reads an archive from beginning to end and writes nothing.
   * @throws Refusal `archive_unreadable`, `archive_wants_passphrase`, `archive_has_no_passphrase`, `archive_too_new`
   */
  async check(file: string, reading: Reading = {}): Promise<ArchiveSummary> {
    return summarize(await this.archives.verify(file, reading));
  }

  /**
   * Brings a school back, under a new id and at the archive's version of the tables; what was read back is compared
   * with the archive before the tables are brought up to date. The archive is checked as a whole before anything is
   * written, and killed at any moment nothing stays.
   * @throws Refusal what `check` refuses, `slug_taken`, `slug_invalid`, `slug_reserved`
   */
  async restore(file: string, options: RestoreOptions = {}): Promise<RestoredSchool> {
    const { slug, name } = options;
    if (slug !== undefined) await this.refuseTaken(slug);
    const manifest = await this.archives.verify(file, options);
    const before = manifest.institution;
    const institution = {
      ...before,
      slug: slug ?? before.slug,
      name: name ?? nameCopy(before.name, new Set((await this.registry.listSchools()).map((school) => school.name))),
      demoSignIn: before.demoSignIn && env().AKIN_DEMO,
    };
    await this.refuseTaken(institution.slug);
    const sameAddress = institution.slug === before.slug;
    const made = await buildSchool(this.addresses, institution, async (builder) => {
      await this.tidy(builder);
      return this.build(
        builder,
        manifest,
        { host: hostOf(institution), sameAddress, state: options.state },
        this.archives.parts(file, manifest, options),
        options.signal,
      );
    });
    await this.uploads.settle(made.id);
    const signInReady = made.signInReady || (await this.joinDemo(made.id, institution));
    const summary = summarize({ ...manifest, institution });
    const detail = { rows: summary.rows, digest: summary.digest, from: before.slug };
    await this.audit.record({ operatorId: null, school: { id: made.id, slug: institution.slug }, action: 'imported', detail });
    await this.prepare(made.id);
    return { ...summary, id: made.id, state: made.state, signInReady };
  }

  /** Lets rooms see to rows of an earlier time; a school that stays closed is not swept. */
  private async prepare(schoolId: string): Promise<void> {
    const school = await this.registry.schoolById(schoolId);
    if (school && this.preparations.has('restored')) await inSchool(school, () => this.preparations.run('restored'));
  }

  private async refuseTaken(slug: string): Promise<void> {
    checkSlug(slug);
    if (await this.registry.schoolBySlug(slug)) throw new Refusal('slug_taken');
  }

  /** Files a killed restore left behind: its school's when that is there, nobody's otherwise. */
  private async tidy(builder: SchoolBuilder): Promise<void> {
    const left = await this.uploads.leftBehind();
    const known = await builder.known(left);
    for (const id of left) await (known.has(id) ? this.uploads.settle(id) : this.uploads.discard(id));
  }

  private async build(
    builder: SchoolBuilder,
    manifest: Manifest,
    { state: wanted, ...at }: { host: string; sameAddress: boolean; state: OpeningState | undefined },
    parts: AsyncIterable<CheckedPart>,
    signal: AbortSignal | undefined,
  ): Promise<{ id: string; state: OpeningState; signInReady: boolean }> {
    const { id } = builder.school;
    try {
      await builder.migrate(this.migrations.filter(({ version }) => version <= manifest.schemaVersion));
      const control = await this.load(builder, manifest, parts);
      await this.compare(builder, manifest, signal);
      const later = this.migrations.filter(({ version }) => version > manifest.schemaVersion);
      if (later.length) await builder.migrate(later);
      const signInReady = await builder.writeControl(control, at, this.clock.now());
      const state = wanted ?? openingState(control, at);
      await builder.finish(state, this.migrations.at(-1)?.version ?? 0, signInReady);
      return { id, state, signInReady };
    } catch (problem) {
      await this.uploads.discard(id);
      throw problem;
    }
  }

  private async load(builder: SchoolBuilder, manifest: Manifest, parts: AsyncIterable<CheckedPart>): Promise<Control> {
    const shapes = new Map((await builder.shapes()).map((shape) => [shape.name, shape]));
    if (shapes.size !== manifest.tables.length) throw new Refusal('archive_unreadable');
    let control: Control | null = null;
    await builder.loosenKeys();
    for await (const { part, body } of parts) {
      if (part.kind === 'control') control = JSON.parse(await textOf(body)) as Control;
      if (part.kind === 'upload') await this.uploads.stage(builder.school.id, part.sum.path, body);
      if (part.kind !== 'table') continue;
      const shape = shapes.get(part.sum.name);
      if (shape?.columns.map(({ name }) => name).join() !== part.sum.columns.join()) throw new Refusal('archive_unreadable');
      await builder.fill(shape, body, this.sealed);
    }
    await builder.settleKeys();
    await builder.setNumbers(manifest.sequences);
    if (!control) throw new Refusal('archive_unreadable');
    return control;
  }

  /** Reads everything back the way an export does: not one row, not one letter may differ. */
  private async compare(builder: SchoolBuilder, { tables }: Manifest, signal: AbortSignal | undefined): Promise<void> {
    const shapes = new Map((await builder.shapes()).map((shape) => [shape.name, shape]));
    for (const table of tables) {
      signal?.throwIfAborted();
      const shape = shapes.get(table.name);
      const read = shape && (await tallyOf(builder.rows(shape, this.sealed)));
      if (read?.sha256 !== table.sha256 || read.lines !== table.rows) throw new Error(`${table.name} did not come back as it was.`);
    }
  }

  /** In the demonstration a school with a fresh key signs in at the demonstration's own provider, when that answers. */
  private async joinDemo(id: string, { slug, demoSignIn }: ArchivedInstitution): Promise<boolean> {
    if (!demoSignIn) return false;
    const metadata = await fetchDemoMetadata(slug).catch(() => null);
    if (!metadata) return false;
    await this.signIn.applyIdpMetadata(id, metadata);
    await this.registry.recordSignInReady(id, true);
    return true;
  }
}

/** The same short address at another installation is a copy too. */
function openingState({ signIn }: Control, { host, sameAddress }: { host: string; sameAddress: boolean }): OpeningState {
  return sameAddress && (!signIn || signIn['host'] === host) ? 'active' : 'suspended';
}

const hostOf = ({ slug }: ArchivedInstitution) => `${slug}.${env().BASE_DOMAIN}`;

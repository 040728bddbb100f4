import { Injectable } from '@nestjs/common';
import { savedSearchLimits, type NewSavedSearch, type SavedQuery, type SavedSearch, type SavedSearchChange } from '@akin/contracts';
import { PolicyInForce, SchoolVocabulary } from '@akin/people';
import { badInput, Clock, isId, newId, Refusal } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import { currentSchool } from '@akin/tenancy';
import type { WordIndex } from '../engine/index-vocabulary.js';
import { FindMentorService } from '../find/find-mentor.service.js';
import { checkQuery } from './check-query.js';
import { personOfLeaving } from './leave-secret.js';
import { countFresh, seenBy } from './look-again.js';
import type { Known, SavedRow } from './saved-row.js';
import { SavedSearchesRepository } from './saved-searches.repository.js';
import { summarizeQuery } from './summarize-query.js';
import { WaitingRepository } from './waiting.repository.js';
import { wordsOf } from './words-of.js';

/** The worker may come in between; more often than this in a row it does not. */
const tries = 5;

/** Ids; null while the school's rules set aside something of what is looked for. */
type Fits = readonly string[] | null;

/** What learners look for again, and wait for. Only the learner ever reads it. */
@Injectable()
export class SavedSearches {
  constructor(
    private readonly searches: SavedSearchesRepository,
    private readonly waiting: WaitingRepository,
    private readonly mentors: FindMentorService,
    private readonly policy: PolicyInForce,
    private readonly vocabulary: SchoolVocabulary,
    private readonly clock: Clock,
  ) {}

  /** The actor's own, newest first, with how many fit at this moment. */
  async list(actor: Actor): Promise<SavedSearch[]> {
    const known = await this.words();
    const views: SavedSearch[] = [];
    for (const row of await this.searches.of(actor.personId)) views.push(describe(row, await this.fitting(actor, row.query), known));
    return views;
  }

  /**
   * Keeps a query. Whoever fits already is known from the start; with `waits` the actor is told of whoever becomes available.
   * @throws Refusal `bad_input`, `unknown_term`, `policy_forbids`; `saved_searches_full` with as many as there may be
   */
  async keep(actor: Actor, { name, query, waits }: NewSavedSearch): Promise<SavedSearch> {
    const checked = checkQuery(query, await this.policy.rules(), await this.vocabulary.lexicon());
    const fits = await this.fitting(actor, checked);
    const row = {
      ...{ id: newId(), accountId: actor.personId, name: nameOf(name), query: checked, waits, since: this.clock.now() },
      known: { seen: fits ?? [], heard: waits ? (fits ?? []) : [] },
    };
    if (!(await this.searches.add(row, savedSearchLimits.searches))) throw new Refusal('saved_searches_full');
    return describe({ ...row, toldAt: null }, fits, await this.words());
  }

  /**
   * Names it anew, joins or leaves the waiting list for it, or takes note that the actor has looked.
   * @throws Refusal `not_found`, `bad_input`; `busy` when it changes all the time
   */
  async change(actor: Actor, id: string, change: SavedSearchChange): Promise<SavedSearch> {
    for (let left = tries; left > 0; left--) {
      const row = isId(id) ? await this.searches.find(actor.personId, id) : null;
      if (!row) throw new Refusal('not_found');
      const fits = await this.fitting(actor, row.query);
      const changed = changedBy(row, change, fits);
      if (await this.searches.change(row, changed, changed.waits && !row.waits)) return describe(changed, fits, await this.words());
    }
    throw new Refusal('busy');
  }

  /** Forgets it. @throws Refusal `not_found` */
  async forget(actor: Actor, id: string): Promise<void> {
    if (!isId(id) || !(await this.searches.remove(actor.personId, id))) throw new Refusal('not_found');
  }

  /** Whoever this mail went to waits for nothing any more; what they saved stays. @throws Refusal `opt_out_unknown` */
  async leaveBy(secret: string): Promise<void> {
    const accountId = personOfLeaving(currentSchool().id, secret);
    if (accountId === null) throw new Refusal('opt_out_unknown');
    await this.waiting.leave(accountId);
  }

  /** How many learners of the school wait for somebody. */
  countWaiting(): Promise<number> {
    return this.waiting.count();
  }

  /** What learners of the school wait for at this moment, one line a search. It is theirs alone: only counts may ever leave. */
  async *waitingQueries(): AsyncIterable<{ accountId: string; query: SavedQuery }> {
    for await (const { accountId, query } of this.waiting.everything()) yield { accountId, query };
  }

  private fitting(actor: Actor, query: SavedQuery): Promise<Fits> {
    return this.mentors.fitting(actor.personId, query);
  }

  private async words(): Promise<WordIndex> {
    return wordsOf(await this.vocabulary.lexicon());
  }
}

function nameOf(given: string): string {
  const name = given.trim().replace(/\s+/g, ' ');
  if (name === '') throw badInput({ field: 'name', message: 'Please give it a name.' });
  return name;
}

function changedBy(row: SavedRow, { name, waits = row.waits, seen }: SavedSearchChange, fits: Fits): SavedRow {
  const heard = waits ? (row.waits ? row.known.heard : (fits ?? [])) : [];
  const known: Known = { seen: row.known.seen, heard };
  return { ...row, waits, name: name === undefined ? row.name : nameOf(name), known: seen && fits ? seenBy(known, fits) : known };
}

function describe(row: Omit<SavedRow, 'sealed'>, fits: Fits, words: WordIndex): SavedSearch {
  const { id, name, query, waits, since, toldAt, known } = row;
  return {
    ...{ id, name, query, waits },
    summary: summarizeQuery(query, words),
    since: since.toISOString(),
    fits: fits?.length ?? 0,
    fresh: fits ? countFresh(known, fits) : 0,
    ...(fits === null && { barred: true }),
    toldAt: toldAt?.toISOString() ?? null,
  };
}

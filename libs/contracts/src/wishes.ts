export const wishWeights = ['must', 'a_lot', 'a_little', 'not_wanted'] as const;
export type WishWeight = (typeof wishWeights)[number];

/**
 * One wish. `facet` is a facet code, `need`, one of `practicalFacets`, or `words` with what the learner wrote as the term.
 * Wishes are private to the learner.
 */
export interface Wish {
  facet: string;
  term: string;
  weight: WishWeight;
}

export type Wished = Pick<Wish, 'facet' | 'term'>;

/** `GET /api/wishes`, `PUT /api/wishes`: the list in use. */
export interface WishList {
  wishes: Wish[];
  /** Only in answers: wishes as they were made that the school’s rules have since set aside or weakened. */
  setAside?: Wish[];
}

/** One of a learner's lists. `lean` is how much who the mentor is counts beside what they help with, 0 to 100; 50 is both alike. */
export interface NamedWishList extends WishList {
  id: string;
  name: string;
  /** The list searches go by. Exactly one is. */
  inUse: boolean;
  lean: number;
}

/** `GET /api/wish-lists`, and the answer to every change of them. Never empty: a new learner has one list without wishes. */
export interface WishLists {
  items: NamedWishList[];
}

/** `POST /api/wish-lists`: a new list, with the wishes of another where one is named; it is in use at once. */
export interface NewWishList {
  name: string;
  copyOf?: string;
}

/** `PUT /api/wish-lists/:id`: only what is given changes. `inUse: true` makes it the list searches go by. `DELETE` takes a list away, but for the last. */
export interface WishListChange {
  name?: string;
  wishes?: Wish[];
  lean?: number;
  inUse?: true;
}

export const wishLimits = { wishes: 24, lists: 8, listName: 60, words: 80, leanMax: 100, leanDefault: 50 } as const;

import type { RosterField } from '@akin/contracts';

/** How the columns of a file with this header were read when one was last saved. */
export interface RememberedColumns {
  headerSignature: string;
  fields: RosterField[];
  /** As the header had them; null where only the signature is known. */
  names: string[] | null;
}

/** What we put behind the rejected rows of a file; it comes back with them and is nobody's. */
export const ownHeadings = ['Row', 'What is wrong'] as const;
const own = new Set<string>(ownHeadings);

/** Of the columns of a file so many have to be known before another file's header speaks for them. */
const knownShare = 0.6;
const fewest = 3;

/**
 * What each column was read as before, where that is known: by a file with the same header, or else by the one that
 * shares the most names with it. Rejected rows come back with two columns more and without those that stay unread.
 */
export function rememberedFields(
  header: readonly string[],
  headerSignature: string,
  remembered: readonly RememberedColumns[],
): readonly (RosterField | undefined)[] {
  const fields = fieldsBefore(header, headerSignature, remembered);
  return header.map((name, at) => (own.has(name) ? 'ignore' : fields[at]));
}

function fieldsBefore(
  header: readonly string[],
  headerSignature: string,
  remembered: readonly RememberedColumns[],
): readonly (RosterField | undefined)[] {
  const same = remembered.find((one) => one.headerSignature === headerSignature);
  if (same) return same.fields;
  const found = remembered.map((one) => byName(header, one)).map((fields) => ({ fields, known: fields.filter(Boolean).length }));
  const best = found.reduce<(typeof found)[number] | null>((most, one) => (one.known > (most?.known ?? 0) ? one : most), null);
  return best && best.known >= Math.max(fewest, header.length * knownShare) ? best.fields : [];
}

function byName(header: readonly string[], { names, fields }: RememberedColumns): (RosterField | undefined)[] {
  const known = new Map((names ?? []).map((name, at) => [name.toLowerCase(), fields[at]]));
  return header.map((name) => known.get(name.toLowerCase()));
}

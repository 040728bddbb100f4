import { mappedFields, type AttributeMap, type MappedField } from '@akin/contracts';
import { identifierNames } from './attribute-names.js';

/** Attributes as they arrived. Names are data, never keys of an object. */
export interface GivenAttributes {
  attributes: ReadonlyMap<string, readonly string[]>;
  /** What the sender calls an attribute besides its name. */
  friendlyNames: ReadonlyMap<string, string>;
}

/** What fills one field: the names of the attributes and all their values, in order. */
export interface Filling {
  from: string[];
  values: string[];
}

/** A person has several of these, and a school may send them under several names. */
const collected: readonly MappedField[] = ['affiliation', 'entitlement', 'group'];

/**
 * Which attribute fills which field. The names of a field are tried in their order: as `Name` first and, only where none
 * of them arrived, as `FriendlyName`. That is a label its sender may choose freely, so an attribute whose name is one of the map's or an
 * identifier's is never taken for something else by it.
 */
export function fillFields(given: GivenAttributes, map: AttributeMap): Map<MappedField, Filling> {
  const known = new Set([...identifierNames, ...mappedFields.flatMap((field) => map[field])]);
  const labelled = [...given.friendlyNames].filter(([name]) => !known.has(name));
  const fill = (field: MappedField): Filling => {
    const byName = map[field].filter((name) => has(given, name));
    const found = byName.length
      ? byName
      : map[field].flatMap((wanted) => labelled.filter(([name, label]) => label === wanted && has(given, name)).map(([name]) => name));
    const from = [...new Set(collected.includes(field) ? found : found.slice(0, 1))];
    return { from, values: from.flatMap((name) => given.attributes.get(name) ?? []) };
  };
  return new Map(mappedFields.map((field) => [field, fill(field)]));
}

function has({ attributes }: GivenAttributes, name: string): boolean {
  return (attributes.get(name)?.length ?? 0) > 0;
}

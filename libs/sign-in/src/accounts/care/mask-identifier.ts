import type { IdentifierKind } from '@akin/contracts';

/** Enough of an identifier to tell it from another one, never all of it. A scope is no secret and stays. */
export function maskIdentifier(kind: IdentifierKind, value: string): string {
  // A persistent name is kept with the two providers it holds between; an Entra object with its tenant.
  const own = value.slice(value.lastIndexOf('|') + 1);
  const at = kind === 'persistent_name' || kind === 'entra_object' ? own.length : own.lastIndexOf('@');
  const end = at < 0 ? own.length : at;
  const shown = Math.min(3, Math.floor(end / 3));
  return `${own.slice(0, shown)}***${own.slice(end)}`;
}

/** One place up in the order. */
export function moveUp(names: readonly string[], at: number): string[] {
  const moved = [...names];
  const [name] = moved.splice(at, 1);
  if (name !== undefined) moved.splice(Math.max(0, at - 1), 0, name);
  return moved;
}

export const without = (names: readonly string[], at: number): string[] => names.filter((_, index) => index !== at);

const most = 10;

/** Why a name cannot be added, in words; null when it can. */
export function whyNotAdded(names: readonly string[], typed: string): string | null {
  const name = typed.trim();
  if (!name) return 'Type a name first.';
  if (names.includes(name)) return 'This one is in the list already.';
  if (name.length > 256) return 'A name has up to 256 characters.';
  return names.length >= most ? `Up to ${most} are looked at. Remove one first.` : null;
}

const longest = 120;

/** What a restored school is called beside those there are: as it was, and a copy when one of them has that name. */
export function nameCopy(name: string, taken: ReadonlySet<string>): string {
  for (let number = 0; ; number++) {
    const ending = number === 0 ? '' : number === 1 ? ' (copy)' : ` (copy ${number})`;
    const candidate = `${name.slice(0, longest - ending.length)}${ending}`;
    if (!taken.has(candidate)) return candidate;
  }
}

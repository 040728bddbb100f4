/** A zero as JSON writes it: with an odd number of backslashes before it. */
const zero = /(?<!\\)((?:\\\\)*)\\u0000/g;

/** A value as JSON that the database takes: it has no character of number zero. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  return json.includes('\\u0000') ? json.replace(zero, '$1') : json;
}

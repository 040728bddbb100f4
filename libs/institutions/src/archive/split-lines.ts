const newline = 0x0a;

/** The lines of bytes that arrive in pieces, without their ends. What follows the last end, if anything, is a line too. */
export async function* splitLines(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let open: Buffer[] = [];
  for await (const piece of source) {
    let from = 0;
    for (let at = piece.indexOf(newline); at >= 0; at = piece.indexOf(newline, from)) {
      const end = piece.subarray(from, at);
      yield (open.length ? Buffer.concat([...open, end]) : end).toString('utf8');
      [open, from] = [[], at + 1];
    }
    if (from < piece.length) open.push(piece.subarray(from));
  }
  if (open.length) yield Buffer.concat(open).toString('utf8');
}

/** Lines in groups of at most `rows`, and of about `characters` when lines are long: what one statement carries. */
export async function* inBatches(lines: AsyncIterable<string>, rows = 2000, characters = 1024 * 1024): AsyncGenerator<string[]> {
  let batch: string[] = [];
  let size = 0;
  for await (const line of lines) {
    batch.push(line);
    size += line.length;
    if (batch.length < rows && size < characters) continue;
    yield batch;
    [batch, size] = [[], 0];
  }
  if (batch.length) yield batch;
}

/** Takes exact amounts from bytes that arrive in pieces of any size. */
export class ByteReader {
  private readonly pieces: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.pieces = source[Symbol.asyncIterator]();
  }

  /** The next `count` bytes, or fewer when the end comes first. Keep `count` small: they are held together. */
  async take(count: number): Promise<Buffer> {
    const held = [this.rest];
    let size = this.rest.length;
    while (size < count) {
      const piece = await this.next();
      if (!piece) break;
      held.push(piece);
      size += piece.length;
    }
    const all = held.length > 1 ? Buffer.concat(held) : this.rest;
    this.rest = all.subarray(count);
    return all.subarray(0, count);
  }

  /** The next `count` bytes piece by piece, however many they are. @throws Error when the end comes first */
  async *stream(count: number): AsyncGenerator<Buffer> {
    for (let open = count; open > 0;) {
      const piece = this.rest.length ? this.rest : await this.next();
      if (!piece) throw new Error('The end comes too early.');
      const taken = piece.subarray(0, open);
      this.rest = piece.subarray(taken.length);
      open -= taken.length;
      yield taken;
    }
  }

  /** Everything that follows. */
  async *remaining(): AsyncGenerator<Buffer> {
    while (!(await this.atEnd())) {
      const piece = this.rest;
      this.rest = Buffer.alloc(0);
      yield piece;
    }
  }

  /** Whether nothing follows. */
  async atEnd(): Promise<boolean> {
    while (!this.rest.length) {
      const piece = await this.next();
      if (!piece) return true;
      this.rest = piece;
    }
    return false;
  }

  /** Lets go of where the bytes come from. */
  async close(): Promise<void> {
    await this.pieces.return?.();
  }

  private async next(): Promise<Buffer | null> {
    const { value, done } = await this.pieces.next();
    return done ? null : (value as Buffer);
  }
}

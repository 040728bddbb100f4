import { clearBit, setBit, type Bits } from './bits.js';

/** Sets of slots by name; they grow with the table. */
export class BitColumns {
  private readonly columns = new Map<string, Bits>();
  private none: Bits;

  /** @param slots a multiple of 32 */
  constructor(private slots: number) {
    this.none = this.newBits();
  }

  /** An empty set for names nobody has. Not to be changed. */
  of(name: string): Bits {
    return this.columns.get(name) ?? this.none;
  }

  mark(name: string, slot: number): void {
    let bits = this.columns.get(name);
    if (bits === undefined) this.columns.set(name, (bits = this.newBits()));
    setBit(bits, slot);
  }

  unmark(name: string, slot: number): void {
    const bits = this.columns.get(name);
    if (bits) clearBit(bits, slot);
  }

  /** @param slots a multiple of 32 */
  grow(slots: number): void {
    this.slots = slots;
    this.none = this.newBits();
    for (const [name, bits] of this.columns) {
      const wider = this.newBits();
      wider.set(bits);
      this.columns.set(name, wider);
    }
  }

  private newBits(): Bits {
    return new Int32Array(this.slots >>> 5);
  }
}

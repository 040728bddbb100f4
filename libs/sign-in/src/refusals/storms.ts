interface Storm {
  hour: number;
  /** The number that all of them are told. */
  reference: string;
  untold: number;
}

const hourMs = 60 * 60_000;
const tellAfterMs = 5000;

/**
 * Counts what comes once an hour has had enough. It is told every few seconds rather than each time, so that a stranger
 * who sends thousands keeps no connection of the database busy.
 */
export class Storms {
  private readonly raging = new Map<string, Storm>();
  private readonly telling = new Map<Storm, { timer: NodeJS.Timeout; tell: () => Promise<void> }>();

  /** The number to tell while it rages at this place, and counts; null while it does not. `tell` says how many more there were. */
  count(place: string, now: Date, tell: (reference: string, times: number) => Promise<void>): string | null {
    const storm = this.raging.get(place);
    if (storm?.hour !== hourOf(now)) return null;
    storm.untold += 1;
    if (!this.telling.has(storm)) this.tellSoon(storm, tell);
    return storm.reference;
  }

  begin(place: string, now: Date, reference: string): void {
    this.raging.set(place, { hour: hourOf(now), reference, untold: 0 });
  }

  /** Tells at once what was counted and not told yet. */
  async tellAll(): Promise<void> {
    await Promise.all([...this.telling.values()].map(({ tell }) => tell()));
  }

  private tellSoon(storm: Storm, tell: (reference: string, times: number) => Promise<void>): void {
    const now = async () => {
      clearTimeout(timer);
      this.telling.delete(storm);
      const times = storm.untold;
      storm.untold = 0;
      await tell(storm.reference, times);
    };
    const timer = setTimeout(() => void now(), tellAfterMs).unref();
    this.telling.set(storm, { timer, tell: now });
  }
}

function hourOf(moment: Date): number {
  return Math.floor(moment.getTime() / hourMs);
}

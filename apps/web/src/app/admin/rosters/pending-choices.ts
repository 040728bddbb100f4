import { linkedSignal, type Signal, type WritableSignal } from '@angular/core';

/** Choices that show at once, and stay until the server shows them itself. */
export class PendingChoices<K, V> {
  readonly chosen: WritableSignal<ReadonlyMap<K, V>>;
  private arrived: ReadonlyMap<K, V> = new Map();

  /** `shown`: what the server shows; with each new answer those it has been told are forgotten. */
  constructor(shown: Signal<unknown>) {
    this.chosen = linkedSignal<unknown, ReadonlyMap<K, V>>({
      source: shown,
      computation: (_now, before) => new Map([...(before?.value ?? [])].filter(([key, value]) => this.arrived.get(key) !== value)),
    });
  }

  choose(key: K, value: V): void {
    this.chosen.update((chosen) => new Map(chosen).set(key, value));
  }

  /** Sends all of them. Those chosen meanwhile wait for the next time. */
  async send<T>(act: (chosen: ReadonlyMap<K, V>) => Promise<T>): Promise<T> {
    const sent = this.chosen();
    const answer = await act(sent);
    this.arrived = sent;
    return answer;
  }

  forget(): void {
    this.chosen.set(new Map());
  }
}

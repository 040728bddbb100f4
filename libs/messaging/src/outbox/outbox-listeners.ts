import { Injectable } from '@nestjs/common';
import { topics, type OutboxEvent, type Topic } from './topics.js';

export type Listener = (event: OutboxEvent) => Promise<void>;

/** Who wants to know what. Listeners run in the worker, in the school's context, in the unit that marks the event handled. */
@Injectable()
export class OutboxListeners {
  private readonly listeners = new Map<Topic, { name: string; handle: Listener }[]>();

  /** Registers a listener; its name shows in the log when it fails. */
  on(topic: Topic, name: string, handle: Listener): void {
    this.listeners.set(topic, [...(this.listeners.get(topic) ?? []), { name, handle }]);
  }

  of(topic: Topic): readonly { name: string; handle: Listener }[] {
    return this.listeners.get(topic) ?? [];
  }

  /** Topics nobody listens to; the worker refuses to start when one that must be told is among them. */
  unheard(): Topic[] {
    return topics.filter((topic) => this.of(topic).length === 0);
  }
}

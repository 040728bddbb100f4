import { Injectable } from '@nestjs/common';

/** Work that time brings about rather than a person: reminders, deadlines. Runs every few seconds, once per active school, in its context. */
@Injectable()
export class Sweeps {
  readonly all: { name: string; work: () => Promise<void> }[] = [];

  add(name: string, work: () => Promise<void>): void {
    this.all.push({ name, work });
  }
}

import { Injectable, inject, signal } from '@angular/core';
import { SessionClock } from './session-clock';
import { SessionStore } from './session-store';
import { TabTalk } from './tab-talk';

/** Why a session ended: nothing happened for too long, it lasted as long as one may, or somebody ended it. */
export type EndedBy = 'quiet' | 'age' | 'somebody';

interface Wait {
  promise: Promise<boolean>;
  settle: (back: boolean) => void;
}

/**
 * When a session ends while a page is open, the page stays as it is, and calls that were refused wait until the same
 * person has signed in again in another tab. If it is somebody else, all that is here is thrown away.
 */
@Injectable({ providedIn: 'root' })
export class Resumption {
  private readonly session = inject(SessionStore);
  private readonly clock = inject(SessionClock);
  private readonly state = signal<EndedBy | null>(null);
  private waiting: Wait | null = null;
  private looking = false;
  private lookAgain = false;
  /** Null while the session is there, or nothing is known against it. */
  readonly ended = this.state.asReadonly();

  constructor() {
    inject(TabTalk).hear((word) => {
      if (!this.session.view()) return;
      if (word === 'signed-out') this.session.leave('/sign-in?left=here');
      else void this.look();
    });
    document.addEventListener('visibilitychange', () => {
      if (this.state() !== null && document.visibilityState === 'visible') void this.look();
    });
  }

  /** A call was refused for want of a session. True once it may be made again, false when that cannot be known. */
  back(): Promise<boolean> {
    this.waiting ??= newWait();
    const { promise } = this.waiting;
    void this.look();
    return promise;
  }

  /** Asks who is signed in in this browser by now. */
  async look(): Promise<void> {
    this.lookAgain = this.looking;
    if (this.looking) return;
    this.looking = true;
    try {
      do {
        this.lookAgain = false;
        await this.lookOnce();
      } while (this.lookAgain);
    } finally {
      this.looking = false;
    }
  }

  /** Gives up what is on this page. */
  giveUp(): void {
    this.session.leave('/');
  }

  private async lookOnce(): Promise<void> {
    try {
      const found = await this.session.ask();
      if (!found) return this.state.update((ended) => ended ?? this.endedBy());
      if (found.person.id !== this.session.view()?.person.id) return this.session.leave('/signed-in?instead=1');
      this.session.adopt(found);
      this.state.set(null);
      this.settle(true);
    } catch {
      // The server did not answer, so nothing is known; while the dialog is open, it stays open.
      if (this.state() === null) this.settle(false);
    }
  }

  private endedBy(): EndedBy {
    const ends = this.clock.ends();
    const now = Date.now() + 5000;
    if (ends && now >= ends.endAt) return 'age';
    return ends && now >= ends.idleAt ? 'quiet' : 'somebody';
  }

  private settle(back: boolean): void {
    this.waiting?.settle(back);
    this.waiting = null;
  }
}

function newWait(): Wait {
  let settle: Wait['settle'] = () => undefined;
  const promise = new Promise<boolean>((resolve) => (settle = resolve));
  return { promise, settle };
}

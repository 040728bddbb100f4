import { Injectable } from '@angular/core';

export type TabWord = 'signed-in' | 'signed-out';

/** What the tabs of one browser at one school tell each other. It is a word, never about whom. */
@Injectable({ providedIn: 'root' })
export class TabTalk {
  private readonly channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('akin');

  say(word: TabWord): void {
    this.channel?.postMessage(word);
  }

  hear(listen: (word: TabWord) => void): void {
    this.channel?.addEventListener('message', ({ data }) => {
      if (data === 'signed-in' || data === 'signed-out') listen(data);
    });
  }
}

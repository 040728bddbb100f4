import { afterNextRender, Component, inject, Injector, signal } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { Banner, EmptyState, Icon, Rings } from '@akin/ui';
import { Attempt } from '../session/attempt';
import { InstitutionStore } from '../session/institution-store';
import { ConfirmApi } from './confirm-api';
import { ConfirmFrame } from './confirm-frame';
import { signInTo } from './sign-in-to';

type State = 'asks' | 'yes' | 'no' | 'over' | 'elsewhere';

/** Where the link in the mail leads. Nothing happens before a button is pressed: mail programs open links by themselves. */
@Component({
  selector: 'ak-confirm-page',
  imports: [Banner, ConfirmFrame, EmptyState, Icon, Rings],
  templateUrl: './confirm-page.html',
})
export class ConfirmPage {
  private readonly api = inject(ConfirmApi);
  private readonly injector = inject(Injector);
  private readonly secret = inject(ActivatedRoute).snapshot.fragment;
  protected readonly school = inject(InstitutionStore).view;
  protected readonly answering = new Attempt();
  protected readonly state = signal<State>(this.secret ? 'asks' : 'over');
  protected readonly signIn = signal(signInTo('/'));

  constructor() {
    // It is kept here; it need not stay in the browser's history.
    void inject(Router).navigate([], { replaceUrl: true });
  }

  protected itWasMe(): Promise<void> {
    return this.answer('yes', async (secret) => this.signIn.set(signInTo((await this.api.confirm(secret)).returnTo)));
  }

  protected itWasNot(): Promise<void> {
    return this.answer('no', (secret) => this.api.deny(secret));
  }

  private async answer(state: State, send: (secret: string) => Promise<void>): Promise<void> {
    const done = await this.answering.run(async () => {
      await send(this.secret ?? '');
      return true;
    });
    const next = done ? state : afterRefusal(this.answering.problem()?.code);
    if (!next) return;
    this.state.set(next);
    afterNextRender(() => document.getElementById('main')?.focus(), { injector: this.injector });
  }
}

/** Where a no of ours leaves the page; null while the person can just try again. */
function afterRefusal(code: string | undefined): State | null {
  if (code === 'confirm_elsewhere') return 'elsewhere';
  return code === 'confirm_link_over' || code === 'bad_input' ? 'over' : null;
}

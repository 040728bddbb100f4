import { HttpClient } from '@angular/common/http';
import { afterNextRender, Component, inject, Injector, signal } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import type { OptOutView } from '@akin/contracts';
import { Banner, EmptyState, Rings } from '@akin/ui';
import { firstValueFrom } from 'rxjs';
import { ConfirmFrame } from '../confirm/confirm-frame';
import { Attempt } from '../session/attempt';
import { InstitutionStore } from '../session/institution-store';

type State = 'asks' | 'out' | 'back' | 'unknown';

/** Where the link at the end of an invitation leads. Nothing happens before a button is pressed: mail programs open links by themselves. */
@Component({
  selector: 'ak-opt-out-page',
  imports: [Banner, ConfirmFrame, EmptyState, Rings],
  templateUrl: './opt-out-page.html',
})
export class OptOutPage {
  private readonly http = inject(HttpClient);
  private readonly injector = inject(Injector);
  private readonly secret = inject(ActivatedRoute).snapshot.fragment;
  protected readonly school = inject(InstitutionStore).view;
  protected readonly answering = new Attempt();
  protected readonly state = signal<State>(this.secret ? 'asks' : 'unknown');

  constructor() {
    // It is kept here; it need not stay in the browser's history.
    void inject(Router).navigate([], { replaceUrl: true });
  }

  protected async decide(undo: boolean): Promise<void> {
    const body = { secret: this.secret, undo };
    const done = await this.answering.run(() => firstValueFrom(this.http.post<OptOutView>('/api/opt-out', body)));
    const code = this.answering.problem()?.code;
    if (done) this.state.set(done.optedOut ? 'out' : 'back');
    else if (code === 'opt_out_unknown' || code === 'bad_input') this.state.set('unknown');
    else return;
    afterNextRender(() => document.getElementById('main')?.focus(), { injector: this.injector });
  }
}

import { HttpClient } from '@angular/common/http';
import { inject, Injectable, InjectionToken } from '@angular/core';
import type {
  DraftStart,
  IdpMetadataInput,
  ShownState,
  SignInDraftView,
  SignInOptions,
  SignInSetUpView,
  TrialStart,
  TrialView,
} from '@akin/contracts';
import { firstValueFrom } from 'rxjs';

/** Where the calls go: an administrator and whoever came by a set-up link are asked for differently and do the same. */
export const signInPlace = new InjectionToken<'/api/sign-in' | '/api/set-up/sign-in'>('where sign-in is set up');

/** Everything that preparing a school's sign-in asks. Provided by the page, together with `signInPlace`. */
@Injectable()
export class SignInApi {
  private readonly http = inject(HttpClient);
  private readonly place = inject(signInPlace);

  show(): Promise<SignInSetUpView> {
    return firstValueFrom(this.http.get<SignInSetUpView>(this.place));
  }

  begin(from: DraftStart['from']): Promise<SignInDraftView> {
    const start: DraftStart = { from };
    return this.post('draft', start);
  }

  async discard(): Promise<void> {
    await firstValueFrom(this.http.delete(`${this.place}/draft`));
  }

  understand(input: IdpMetadataInput): Promise<SignInDraftView> {
    return this.post('draft/identity-provider', input);
  }

  ask(options: SignInOptions): Promise<SignInDraftView> {
    return firstValueFrom(this.http.put<SignInDraftView>(`${this.place}/draft/options`, options));
  }

  test(): Promise<TrialStart> {
    return this.post('draft/trial', {});
  }

  /** The last test sign-in with nothing masked. */
  values(): Promise<TrialView> {
    return this.post('draft/trial/values', {});
  }

  /** `digest` names what was shown and tested. */
  async switchOn(digest: string): Promise<void> {
    const shown: ShownState = { digest };
    await this.post('draft/switch-on', shown);
  }

  async switchBack(): Promise<void> {
    await this.post('switch-back', {});
  }

  private post<T>(path: string, body: object): Promise<T> {
    return firstValueFrom(this.http.post<T>(`${this.place}/${path}`, body));
  }
}

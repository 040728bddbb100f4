import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Avatar, Icon, MenuButton } from '@akin/ui';
import { InstitutionStore } from '../session/institution-store';
import { type Hat, SessionStore, hatHomes } from '../session/session-store';

/** Avatar with a menu: who I am, which hat I wear, my profile, the way out. */
@Component({
  selector: 'ak-account-menu',
  imports: [Avatar, Icon, MenuButton, RouterLink],
  template: `@if (session.view(); as view) {
    <ak-menu-button [label]="view.person.name + ': profile and sign out'">
      <ak-avatar akFace [person]="view.person" size="s" />
      <p class="menu__who">
        <b>{{ view.person.name }}</b><br /><span class="small muted">{{ view.person.mail }}</span>
      </p>
      @if (otherHats().length > 0) {
        <hr />
        @for (hat of otherHats(); track hat) {
          <a class="menu__item" [routerLink]="homes[hat]" (click)="session.wear(hat)"><svg akIcon="swap" />{{ switchLabel(hat) }}</a>
        }
      }
      <hr />
      @if (hasProfile()) {
        <a class="menu__item" routerLink="/profile"><svg akIcon="user" />Profile and privacy</a>
      }
      <a class="menu__item" routerLink="/nominate"><svg akIcon="award" />Nominate a {{ words().mentor }}</a>
      <a class="menu__item" routerLink="/account/sessions"><svg akIcon="shield" />Where you are signed in</a>
      <button class="menu__item" type="button" (click)="signOut()"><svg akIcon="right" />Sign out</button>
    </ak-menu-button>
  }`,
})
export class AccountMenu {
  protected readonly session = inject(SessionStore);
  protected readonly homes = hatHomes;
  protected readonly otherHats = computed(() => this.session.hats().filter((hat) => hat !== this.session.hat()));
  protected readonly hasProfile = computed(() => this.session.hats().some((hat) => hat === 'learner' || hat === 'mentor'));
  protected readonly words = inject(InstitutionStore).words;

  protected switchLabel(hat: Hat): string {
    if (hat === 'learner') return `Switch to ${this.words().learner}`;
    return hat === 'mentor' ? `Switch to ${this.words().mentor}` : 'Switch to the program office';
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut();
  }
}

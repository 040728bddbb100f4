import { Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { BottomTabs, type NavItem, SchoolBar, ToastHost } from '@akin/ui';
import { MentorInbox } from '../mentor/mentor-inbox';
import { InstitutionStore } from '../session/institution-store';
import { SessionStore } from '../session/session-store';
import { AccountMenu } from './account-menu';
import { OfflineNote } from './offline-note';
import { PageFoot } from './page-foot';

/** Frame of learner and mentor pages: the navigation follows the hat worn. */
@Component({
  selector: 'ak-people-shell',
  imports: [AccountMenu, BottomTabs, OfflineNote, PageFoot, RouterOutlet, SchoolBar, ToastHost],
  template: `<ak-school-bar [mark]="school().branding.mark" [name]="school().name" [shortName]="school().shortName" [items]="items()">
      <ak-account-menu />
    </ak-school-bar>
    <ak-offline-note />
    <router-outlet />
    <ak-page-foot />
    <ak-bottom-tabs [items]="items()" />
    <ak-toast-host />`,
})
export class PeopleShell {
  protected readonly school = inject(InstitutionStore).view;
  private readonly session = inject(SessionStore);
  private readonly inbox = inject(MentorInbox);
  protected readonly items = computed<NavItem[]>(() => (this.session.hat() === 'mentor' ? this.mentorItems() : this.learnerItems()));

  private learnerItems(): NavItem[] {
    const { mentor, mentors } = this.school().words;
    return [
      { label: 'Home', path: '/home', icon: 'home' },
      { label: `Find a ${mentor}`, short: 'Find', path: '/mentors', icon: 'search' },
      { label: 'Requests', path: '/requests', icon: 'mail' },
      { label: `My ${mentors}`, short: 'Mentors', path: '/mentorships', icon: 'users' },
    ];
  }

  private mentorItems(): NavItem[] {
    return [
      { label: 'Home', path: '/mentor', icon: 'home', exact: true },
      { label: 'Requests', path: '/mentor/requests', icon: 'mail', waiting: this.inbox.waiting() },
      { label: 'My mentees', short: 'Mentees', path: '/mentor/mentees', icon: 'users' },
      { label: 'My profile', short: 'Profile', path: '/profile', icon: 'user' },
    ];
  }
}

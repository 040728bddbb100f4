import { Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { AdminShell, type NavGroup } from '@akin/ui';
import { SessionStore } from '../session/session-store';
import { InstitutionStore } from '../session/institution-store';
import { AccountMenu } from '../shell/account-menu';
import { DeskCount } from './desk/desk-count';
import { mayImport } from './may-import';
import { selectionGroup } from './selection/selection-group';
import { StaffAccount } from '../shell/staff-account';
import { capitalized } from '../wording/capitalized';

/** For administrators only. */
const signInGroup: NavGroup = {
  heading: 'School',
  items: [
    { label: 'Sign-in', path: '/admin/sign-in', icon: 'key' },
    { label: 'Who may come in', path: '/admin/admission', icon: 'shield' },
    { label: 'Refused sign-ins', path: '/admin/refused-sign-ins', icon: 'ban' },
  ],
};

/** Frame of the staff pages of a school. Only pages that exist are in the rail. */
@Component({
  selector: 'ak-admin-area',
  imports: [AccountMenu, AdminShell, RouterOutlet, StaffAccount],
  template: `<ak-admin-shell
    [mark]="school().branding.mark"
    [name]="school().name"
    [shortName]="school().shortName"
    [groups]="groups()"
    home="/admin"
  >
    <ak-staff-account akAccount />
    <ak-account-menu akBarAccount />
    <main id="main" tabindex="-1" class="page page--wide"><router-outlet /></main>
  </ak-admin-shell>`,
})
export class AdminArea {
  protected readonly school = inject(InstitutionStore).view;
  private readonly session = inject(SessionStore);
  private readonly desk = inject(DeskCount);
  private readonly imports = computed(() => mayImport(this.session.view()?.roles ?? []));
  private readonly admin = computed(() => this.session.view()?.roles.includes('admin') ?? false);
  private readonly runs = computed(() => this.admin() || (this.session.view()?.roles.includes('coordinator') ?? false));
  private readonly sees = computed(() => this.runs() || (this.session.view()?.roles.includes('viewer') ?? false));
  protected readonly groups = computed<NavGroup[]>(() => {
    const { mentors, learners } = this.school().words;
    return [
      {
        heading: 'Today',
        items: [
          { label: 'Overview', path: '/admin', icon: 'home', exact: true },
          ...(this.desk.allowed() ? [{ label: 'The desk', path: '/admin/desk', icon: 'swap' as const, waiting: this.desk.waiting() }] : []),
        ],
      },
      {
        heading: 'People',
        items: [
          ...(this.imports() ? [{ label: 'Roster import', path: '/admin/rosters', icon: 'upload' as const }] : []),
          { label: 'Invitations', path: '/admin/invitations', icon: 'send' },
          { label: capitalized(mentors), path: '/admin/people', query: { role: 'mentor' }, icon: 'users' },
          { label: capitalized(learners), path: '/admin/people', query: { role: 'learner' }, icon: 'user' },
        ],
      },
      ...selectionGroup(this.session.view()?.roles ?? []),
      ...(this.sees()
        ? [{ heading: 'Insight', items: [{ label: 'Unmet needs', path: '/admin/unmet-needs', icon: 'chart' as const }] }]
        : []),
      {
        heading: 'Settings',
        items: [
          { label: 'Vocabulary', path: '/admin/vocabulary', icon: 'book' },
          { label: 'Facet policy', path: '/admin/facet-policy', icon: 'eye' },
          ...(this.runs() ? [{ label: 'How matching works', path: '/admin/matching', icon: 'scale' as const }] : []),
        ],
      },
      ...(this.admin() ? [signInGroup] : []),
    ];
  });
}

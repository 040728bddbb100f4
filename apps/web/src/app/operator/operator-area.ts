import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { AdminShell, type NavGroup } from '@akin/ui';
import { AccountMenu } from '../shell/account-menu';
import { StaffAccount } from '../shell/staff-account';

/** Frame of the operator's pages; deliberately nobody's school. */
@Component({
  selector: 'ak-operator-area',
  imports: [AccountMenu, AdminShell, RouterOutlet, StaffAccount],
  template: `<ak-admin-shell mark="rings" name="Operator console" shortName="Akin" [groups]="groups" home="/operator">
    <ak-staff-account akAccount />
    <ak-account-menu akBarAccount />
    <main id="main" tabindex="-1" class="page page--wide"><router-outlet /></main>
  </ak-admin-shell>`,
})
export class OperatorArea {
  protected readonly groups: NavGroup[] = [
    {
      heading: 'Operate',
      items: [
        { label: 'Schools', path: '/operator', icon: 'grid', exact: true, within: '/operator/schools' },
        { label: 'Add a school', path: '/operator/new', icon: 'plus' },
      ],
    },
    {
      heading: 'Console',
      items: [
        { label: 'Activity', path: '/operator/activity', icon: 'shield' },
        { label: 'Refused sign-ins', path: '/operator/refused-sign-ins', icon: 'ban' },
      ],
    },
  ];
}

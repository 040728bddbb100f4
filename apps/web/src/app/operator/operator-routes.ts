import type { Routes } from '@angular/router';
import { OperatorArea } from './operator-area';

/** Pages of the national operator, at the operator's own address. */
export const operatorRoutes: Routes = [
  {
    path: '',
    component: OperatorArea,
    children: [
      { path: '', pathMatch: 'full', title: 'Schools', loadComponent: () => import('./list/schools-page').then((m) => m.SchoolsPage) },
      { path: 'new', title: 'Add a school', loadComponent: () => import('./new-school/new-school-page').then((m) => m.NewSchoolPage) },
      { path: 'schools/:slug', title: 'School', loadComponent: () => import('./school/school-page').then((m) => m.SchoolPage) },
      {
        path: 'refused-sign-ins',
        title: 'Refused sign-ins',
        data: { from: '/api/operator/refused-sign-ins' },
        loadComponent: () => import('../admin/refused-sign-ins/refused-page').then((m) => m.RefusedPage),
      },
      { path: 'activity', title: 'Activity', loadComponent: () => import('./audit/activity-page').then((m) => m.ActivityPage) },
    ],
  },
];

import { inject } from '@angular/core';
import type { CanMatchFn, Routes } from '@angular/router';
import { atRealm, wearing } from '../session/guards';
import { type Hat, SessionStore } from '../session/session-store';

const hatWorn =
  (hat: Hat): CanMatchFn =>
  () =>
    inject(SessionStore).hat() === hat;

const pages: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'sessions' },
  {
    path: 'sessions',
    title: 'Where you are signed in',
    loadComponent: () => import('./sessions-page').then((m) => m.SessionsPage),
  },
];

/** One's own account, in the frame of whoever one is here. */
export const accountRoutes: Routes = [
  {
    path: '',
    canMatch: [atRealm('operator')],
    canActivate: [wearing('operator')],
    loadComponent: () => import('../operator/operator-area').then((m) => m.OperatorArea),
    children: pages,
  },
  {
    path: '',
    canMatch: [hatWorn('staff')],
    loadComponent: () => import('../admin/admin-area').then((m) => m.AdminArea),
    children: pages,
  },
  {
    path: '',
    canActivate: [wearing('learner', 'mentor', 'staff')],
    loadComponent: () => import('../shell/people-shell').then((m) => m.PeopleShell),
    children: [{ path: '', loadComponent: () => import('./account-frame').then((m) => m.AccountFrame), children: pages }],
  },
];

import type { Routes } from '@angular/router';
import { LandingPage } from './doors/landing-page';
import { atRealm, onlyAtTheDoor, unreachable, wearing } from './session/guards';

/** The landing page is part of the first load: it is the first thing most people see, often on a slow phone. */
export const routes: Routes = [
  {
    path: '**',
    canMatch: [unreachable],
    loadComponent: () => import('./doors/no-school-page').then((m) => m.NoSchoolPage),
  },
  {
    path: '',
    pathMatch: 'full',
    title: 'Find your school',
    canMatch: [atRealm('door')],
    loadComponent: () => import('./doors/find-school-page').then((m) => m.FindSchoolPage),
  },
  {
    path: '',
    pathMatch: 'full',
    canMatch: [atRealm('school', 'operator')],
    canActivate: [onlyAtTheDoor],
    component: LandingPage,
  },
  {
    path: 'sign-in',
    title: 'Sign in',
    canMatch: [atRealm('school', 'operator')],
    component: LandingPage,
  },
  {
    path: 'signed-in',
    title: 'Signed in',
    canMatch: [atRealm('school', 'operator')],
    loadComponent: () => import('./session/signed-in-page').then((m) => m.SignedInPage),
  },
  {
    path: 'account',
    canMatch: [atRealm('school', 'operator')],
    loadChildren: () => import('./account/account-routes').then((m) => m.accountRoutes),
  },
  {
    path: 'confirm/sent',
    title: 'Please look at your mail',
    canMatch: [atRealm('school')],
    loadComponent: () => import('./confirm/sent-page').then((m) => m.SentPage),
  },
  {
    path: 'invitation',
    title: 'Welcome',
    canMatch: [atRealm('school')],
    loadComponent: () => import('./confirm/invitation-page').then((m) => m.InvitationPage),
  },
  {
    path: 'opt-out',
    title: 'No more invitations',
    canMatch: [atRealm('school')],
    loadComponent: () => import('./opt-out/opt-out-page').then((m) => m.OptOutPage),
  },
  {
    path: 'confirm',
    title: 'Was it you?',
    canMatch: [atRealm('school')],
    loadComponent: () => import('./confirm/confirm-page').then((m) => m.ConfirmPage),
  },
  {
    path: 'set-up',
    title: 'Set up sign-in',
    canMatch: [atRealm('school')],
    loadComponent: () => import('./set-up/set-up-page').then((m) => m.SetUpPage),
  },
  {
    path: 'nominate',
    title: 'A few words',
    canMatch: [atRealm('school')],
    loadComponent: () => import('./nominate/nominate-page').then((m) => m.NominatePage),
  },
  {
    path: 'admin',
    canMatch: [atRealm('school')],
    canActivate: [wearing('staff')],
    loadChildren: () => import('./admin/admin-routes').then((m) => m.adminRoutes),
  },
  {
    path: 'operator',
    canMatch: [atRealm('operator')],
    canActivate: [wearing('operator')],
    loadChildren: () => import('./operator/operator-routes').then((m) => m.operatorRoutes),
  },
  {
    path: '',
    canMatch: [atRealm('school')],
    loadChildren: () => import('./people-routes').then((m) => m.peopleRoutes),
  },
  {
    path: '**',
    title: 'Page not found',
    loadComponent: () => import('./doors/not-found-page').then((m) => m.NotFoundPage),
  },
];

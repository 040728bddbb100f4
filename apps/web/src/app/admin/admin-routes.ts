import type { Routes } from '@angular/router';
import { AdminArea } from './admin-area';
import { dressed } from '../shell/dressed';
import { selectionRoutes } from './selection/selection-routes';
import unmetStyles from './unmet/unmet.css' with { loader: 'file' };

/** Pages of those who run the program at a school. */
export const adminRoutes: Routes = [
  {
    path: '',
    component: AdminArea,
    children: [
      { path: '', pathMatch: 'full', title: 'Overview', loadComponent: () => import('./overview-page').then((m) => m.OverviewPage) },
      { path: 'desk', title: 'The desk', loadComponent: () => import('./desk/desk-page').then((m) => m.DeskPage) },
      { path: 'rosters', title: 'Roster import', loadComponent: () => import('./rosters/rosters-page').then((m) => m.RostersPage) },
      { path: 'rosters/:id', title: 'Check the roster', loadComponent: () => import('./rosters/roster-page').then((m) => m.RosterPage) },
      {
        path: 'invitations',
        title: 'Invitations',
        loadComponent: () => import('./invitations/invitations-page').then((m) => m.InvitationsPage),
      },
      { path: 'invitations/new', title: 'Invite people', loadComponent: () => import('./invitations/plan-page').then((m) => m.PlanPage) },
      { path: 'sign-in', title: 'Sign-in', loadComponent: () => import('./sign-in/sign-in-page').then((m) => m.SignInPage) },
      {
        path: 'sign-in-sessions',
        title: 'Staying signed in',
        loadComponent: () => import('./session-limits/session-limits-page').then((m) => m.SessionLimitsPage),
      },
      {
        path: 'admission',
        title: 'Who may come in',
        loadComponent: () => import('./admission/admission-page').then((m) => m.AdmissionPage),
      },
      {
        path: 'vocabulary',
        title: 'Vocabulary',
        loadComponent: () => import('./vocabulary/vocabulary-page').then((m) => m.VocabularyPage),
      },
      {
        path: 'matching',
        title: 'How matching works',
        loadComponent: () => import('./matching/matching-page').then((m) => m.MatchingPage),
      },
      {
        path: 'unmet-needs',
        title: 'Unmet needs',
        canActivate: [dressed(unmetStyles)],
        loadComponent: () => import('./unmet/unmet-page').then((m) => m.UnmetPage),
      },
      {
        path: 'facet-policy',
        title: 'Facet policy',
        loadComponent: () => import('./facet-policy/facet-policy-page').then((m) => m.FacetPolicyPage),
      },
      {
        path: 'refused-sign-ins',
        title: 'Refused sign-ins',
        data: { from: '/api/sign-in/refusals' },
        loadComponent: () => import('./refused-sign-ins/refused-page').then((m) => m.RefusedPage),
      },
      ...selectionRoutes,
      { path: 'people/:id', title: 'Person', loadComponent: () => import('./person/person-page').then((m) => m.PersonPage) },
      { path: 'people/:id/merge', title: 'Merge accounts', loadComponent: () => import('./person/merge-page').then((m) => m.MergePage) },
      { path: 'people', title: 'People', loadComponent: () => import('./people-page').then((m) => m.PeoplePage) },
    ],
  },
];

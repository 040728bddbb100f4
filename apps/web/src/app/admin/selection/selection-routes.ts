import type { Routes } from '@angular/router';

/** Pages of mentor selection; the server decides who reads them. */
export const selectionRoutes: Routes = [
  {
    path: 'selection',
    pathMatch: 'full',
    title: 'Applications',
    loadComponent: () => import('./applications-page').then((m) => m.ApplicationsPage),
  },
  { path: 'selection/applications/:id', loadComponent: () => import('./application-page').then((m) => m.ApplicationPage) },
  { path: 'selection/nominations', title: 'Nominations', loadComponent: () => import('./nominations-page').then((m) => m.NominationsPage) },
  {
    path: 'selection/criteria',
    title: 'What we ask, and give',
    loadComponent: () => import('./criteria-page').then((m) => m.CriteriaPage),
  },
  { path: 'selection/mentors', title: 'On their way', loadComponent: () => import('./mentors-page').then((m) => m.MentorsPage) },
];

import { inject } from '@angular/core';
import type { ResolveFn, Routes } from '@angular/router';
import type { SchoolWords } from '@akin/contracts';
import { wearing } from './session/guards';
import { InstitutionStore } from './session/institution-store';
import { PeopleShell } from './shell/people-shell';
import { dressed } from './shell/dressed';
import compareStyles from './learner/compare/compare.css' with { loader: 'file' };
import savedStyles from './learner/saved/saved.css' with { loader: 'file' };
import shortlistStyles from './learner/shortlist/shortlist.css' with { loader: 'file' };
import findStyles from '../styles/find.css' with { loader: 'file' };

function worded(title: (words: SchoolWords) => string): ResolveFn<string> {
  return () => title(inject(InstitutionStore).words());
}

/** Pages of learners and mentors, in one frame. Titles that name a person are set by the page. */
export const peopleRoutes: Routes = [
  {
    path: '',
    component: PeopleShell,
    canActivate: [wearing('learner', 'mentor')],
    children: [
      {
        path: '',
        canActivate: [wearing('learner'), dressed(findStyles, shortlistStyles, compareStyles, savedStyles)],
        children: [
          { path: 'home', title: 'Home', loadComponent: () => import('./learner/learner-home-page').then((m) => m.LearnerHomePage) },
          {
            path: 'mentors',
            title: worded((words) => `Find a ${words.mentor}`),
            loadComponent: () => import('./learner/find/find-mentor-page').then((m) => m.FindMentorPage),
          },
          { path: 'mentors/:id', loadComponent: () => import('./learner/mentor/mentor-page').then((m) => m.MentorPage) },
          { path: 'mentors/:id/ask', loadComponent: () => import('./learner/ask/ask-page').then((m) => m.AskPage) },
          {
            path: 'shortlist',
            title: 'Your shortlist',
            loadComponent: () => import('./learner/shortlist/shortlist-page').then((m) => m.ShortlistPage),
          },
          {
            path: 'compare',
            title: 'Side by side',
            loadComponent: () => import('./learner/compare/compare-page').then((m) => m.ComparePage),
          },
          { path: 'saved', title: 'Saved searches', loadComponent: () => import('./learner/saved/saved-page').then((m) => m.SavedPage) },
          {
            path: 'requests',
            title: 'Requests',
            loadComponent: () => import('./learner/requests/requests-page').then((m) => m.RequestsPage),
          },
          { path: 'requests/:id', loadComponent: () => import('./learner/requests/request-page').then((m) => m.RequestPage) },
          {
            path: 'mentorships',
            title: worded((words) => `My ${words.mentors}`),
            loadComponent: () => import('./mentorships/my-mentors-page').then((m) => m.MyMentorsPage),
          },
        ],
      },
      {
        path: '',
        canActivate: [wearing('mentor')],
        children: [
          { path: 'mentor', title: 'Home', loadComponent: () => import('./mentor/mentor-home-page').then((m) => m.MentorHomePage) },
          { path: 'mentor/requests', title: 'Requests', loadComponent: () => import('./mentor/received-page').then((m) => m.ReceivedPage) },
          {
            path: 'mentor/mentees',
            title: 'My mentees',
            loadComponent: () => import('./mentorships/my-mentees-page').then((m) => m.MyMenteesPage),
          },
          { path: 'mentor/join', title: 'How I take part', loadComponent: () => import('./mentor/join/join-page').then((m) => m.JoinPage) },
          { path: 'welcome', title: 'Welcome', loadComponent: () => import('./mentor/welcome-page').then((m) => m.WelcomePage) },
        ],
      },
      { path: 'mentorships/:id', loadComponent: () => import('./mentorships/mentorship-page').then((m) => m.MentorshipPage) },
      {
        path: 'profile/what-we-know',
        title: 'What we know about you',
        loadComponent: () => import('./profile/held/what-we-know-page').then((m) => m.WhatWeKnowPage),
      },
      { path: 'profile', title: 'Profile and privacy', loadComponent: () => import('./profile/profile-page').then((m) => m.ProfilePage) },
    ],
  },
];

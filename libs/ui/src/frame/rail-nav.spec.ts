import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { NavGroup } from './navigation';
import { RailNav } from './rail-nav';

const groups: NavGroup[] = [
  {
    heading: 'Operate',
    items: [
      { label: 'Schools', path: '/operator', icon: 'grid', exact: true, within: '/operator/schools' },
      { label: 'Add a school', path: '/operator/new', icon: 'plus' },
      { label: 'Mentors', path: '/people', query: { role: 'mentor' }, icon: 'grid' },
      { label: 'Learners', path: '/people', query: { role: 'learner' }, icon: 'grid' },
    ],
  },
];

@Component({ selector: 'ak-rail-host', imports: [RailNav], template: '<ak-rail-nav [groups]="groups" />' })
class Host {
  protected readonly groups = groups;
}

it('follows every move, and marks the one place that a page belongs to', async () => {
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', component: Host }])] });
  const harness = await RouterTestingHarness.create();
  const marked = async (url: string) => {
    await harness.navigateByUrl(url);
    await harness.fixture.whenStable();
    const links = harness.routeNativeElement?.querySelectorAll('[aria-current="page"]') ?? [];
    return [...links].map((link) => link.textContent.trim());
  };
  expect(await marked('/operator')).toEqual(['Schools']);
  expect(await marked('/operator?page=2')).toEqual(['Schools']);
  expect(await marked('/operator/schools/northfield')).toEqual(['Schools']);
  expect(await marked('/operator/new')).toEqual(['Add a school']);
  expect(await marked('/people?role=learner&page=2')).toEqual(['Learners']);
  expect(await marked('/elsewhere')).toEqual([]);
});

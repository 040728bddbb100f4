import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Reason } from '@akin/contracts';
import { ReasonChip } from './reason-chip';

@Component({ imports: [ReasonChip], template: '<ul><li [akReason]="reason()"></li></ul>' })
class Page {
  readonly reason = signal<Reason>({ kind: 'meets', wish: { facet: 'language', term: 'spanish' }, label: 'Speaks Spanish' });
}

it.each([
  ['meets', 'Speaks Spanish', 'chip chip--meets', 'Meets: Speaks Spanish'],
  ['misses', 'Not from New Mexico', 'chip chip--miss', 'Misses: Not from New Mexico'],
  ['unknown', 'Faith: not answered', 'chip chip--unknown', 'Faith: not answered'],
] as const)('a wish that is %s says so without color', async (kind, label, css, spoken) => {
  const fixture = TestBed.createComponent(Page);
  fixture.componentInstance.reason.set({ kind, wish: { facet: 'x', term: 'y' }, label });
  await fixture.whenStable();
  const chip: HTMLElement = fixture.nativeElement.querySelector('li');
  expect(chip.className).toBe(css);
  expect(chip.textContent).toBe(spoken);
});

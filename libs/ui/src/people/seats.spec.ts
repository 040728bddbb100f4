import { TestBed } from '@angular/core/testing';
import { Seats } from './seats';

it.each([
  [3, 2, 1, 'taken taken held', '2 of 3 places taken, 1 held'],
  [3, 1, 0, 'taken free free', '1 of 3 places taken'],
  [2, 2, 0, 'taken taken', '2 of 2 places taken'],
])('%i places, %i taken, %i held', async (capacity, taken, held, seats, spoken) => {
  const fixture = TestBed.createComponent(Seats);
  fixture.componentRef.setInput('capacity', capacity);
  fixture.componentRef.setInput('taken', taken);
  fixture.componentRef.setInput('held', held);
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  expect([...element.querySelectorAll('i')].map((seat) => seat.className).join(' ')).toBe(seats);
  expect(element.getAttribute('aria-label')).toBe(spoken);
});

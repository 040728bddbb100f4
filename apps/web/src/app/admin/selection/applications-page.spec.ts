import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Role } from '@akin/contracts';
import { SessionStore } from '../../session/session-store';
import { ApplicationsPage } from './applications-page';

const mentor = { id: 'm', name: 'Dr. Peter Thorne', pronouns: null, role: 'Assistant Professor' };
const line = { id: 'a', mentor, state: 'sent', sentAt: '2026-11-17T14:00:00Z', waitsForSecond: false };

async function shownTo(...roles: Role[]): Promise<string> {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  jest.spyOn(TestBed.inject(SessionStore), 'view').mockReturnValue({ roles } as never);
  const fixture = TestBed.createComponent(ApplicationsPage);
  fixture.detectChanges();
  TestBed.inject(HttpTestingController)
    .expectOne(({ url }) => url === '/api/selection/applications')
    .flush({ items: [line], total: 1 });
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent;
}

it('opens applications for reviewers', async () => {
  const text = await shownTo('reviewer');
  expect(text).toContain('Open the application of Dr. Peter Thorne');
  expect(text).not.toContain('Mentor selection');
});

it('shows an administrator who waits, and says who reads', async () => {
  const text = await shownTo('admin');
  expect(text).toContain('Dr. Peter Thorne');
  expect(text).toContain('Mentor selection');
  expect(text).not.toContain('Open the application');
});

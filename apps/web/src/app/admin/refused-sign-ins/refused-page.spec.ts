import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Page, RefusedSignIn } from '@akin/contracts';
import { InstitutionStore } from '../../session/institution-store';
import { RefusedPage } from './refused-page';

const refused: RefusedSignIn = {
  reference: 'K7QF-3MXD',
  at: '2026-11-22T12:00:00.000Z',
  attempt: 'in',
  family: 'unlisted',
  sentence: 'Nobody on your list fits.',
  remedy: 'Add them to the roster.',
  reason: 'account_unknown',
  host: 'north.akin.example',
  issuer: 'https://idp.north.example/<b>',
  asked: true,
  mail: 'new@north.example',
  times: 1,
};

const here = { view: () => ({ realm: 'school', timeZone: 'Pacific/Honolulu' }) };

describe('refused sign-ins', () => {
  let fixture: ComponentFixture<RefusedPage>;
  let page: HTMLElement;
  let http: HttpTestingController;

  const open = async (q: string, answer: Page<RefusedSignIn>) => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), { provide: InstitutionStore, useValue: here }],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(RefusedPage);
    fixture.componentRef.setInput('from', '/api/sign-in/refusals');
    fixture.componentRef.setInput('q', q);
    page = fixture.nativeElement;
    TestBed.tick();
    http.expectOne(`/api/sign-in/refusals?q=${q}&page=1&size=20`).flush(answer);
    await fixture.whenStable();
  };

  it('says what happened, what to do, and to whom it happened', async () => {
    await open('', { items: [refused], total: 1 });
    for (const words of ['K7QF-3MXD', refused.sentence, refused.remedy, 'new@north.example', 'Not on the list', refused.issuer ?? ''])
      expect(page.textContent).toContain(words);
    expect(page.querySelector('.refused b')?.textContent).toBe('new@north.example');
  });

  it('says when in the time of the school', async () => {
    await open('', { items: [refused], total: 1 });
    expect(page.querySelector('time')?.textContent).toMatch(/^Nov 22, 2026, 2:00\sAM$/);
  });

  it.each([
    ['', 'Nobody was turned away'],
    ['2222', 'No such number'],
  ])('with nothing to show for “%s” says “%s”', async (q, heading) => {
    await open(q, { items: [], total: 0 });
    expect(page.textContent).toContain(heading);
  });
});

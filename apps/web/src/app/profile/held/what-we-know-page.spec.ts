import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { HeldPart, HeldView } from '@akin/contracts';
import { ProfileStore } from '../profile-store';
import { WhatWeKnowPage } from './what-we-know-page';

const part = (change: Partial<HeldPart> = {}): HeldPart => ({
  part: 'answers',
  title: 'Who you are',
  why: 'Only you told this.',
  facts: [{ label: 'Faith', value: 'Jain', seenBy: 'Only you' }],
  erasing: 'now',
  after: 'Every answer goes at once.',
  ...change,
});
const claims = part({ part: 'claims', title: 'Credit', erasing: 'stays', facts: [{ label: 'Module', value: '1 credit' }] });
const held: HeldView = {
  parts: [part(), claims],
  readings: [{ on: '2026-11-19', reader: 'Imani Castellanos', facets: ['Faith', 'Languages'], times: 3 }],
  readingsInAll: 1,
};

describe('what is known about me', () => {
  let fixture: ComponentFixture<WhatWeKnowPage>;
  let http: HttpTestingController;
  const reload = jest.fn();
  const page = () => fixture.nativeElement as HTMLElement;
  const words = () => page().textContent?.replace(/\s+/g, ' ') ?? '';
  const press = async (name: string) => {
    [...page().querySelectorAll('button')].find((button) => button.textContent?.includes(name))?.click();
    await fixture.whenStable();
  };

  beforeEach(async () => {
    HTMLDialogElement.prototype.showModal = jest.fn();
    HTMLDialogElement.prototype.close = jest.fn();
    reload.mockClear();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), { provide: ProfileStore, useValue: { reload } }],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(WhatWeKnowPage);
    TestBed.tick();
    http.expectOne('/api/me/held').flush(held);
    await fixture.whenStable();
  });

  it('says who was shown what, how often, and not what was said', () => {
    expect(words()).toContain('Imani Castellanos, Thursday, November 19');
    expect(words()).toContain('Faith and Languages, 3 times');
  });

  it('offers to erase only what may go', () => {
    const offers = [...page().querySelectorAll('section button')].map((button) => button.textContent?.trim());
    expect(offers).toEqual(['Erase it: Who you are']);
  });

  it('asks first, then erases and shows what is left', async () => {
    await press('Erase it: Who you are');
    http.expectNone({ method: 'DELETE' });
    await press('Erase it for good');
    http.expectOne({ method: 'DELETE', url: '/api/me/held/answers' }).flush({ ...held, parts: [part({ facts: [] }), claims] });
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    expect(words()).not.toContain('Jain');
    expect(reload).toHaveBeenCalledTimes(1);
    expect(page().querySelector('section button')).toBeNull();
  });
});

import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { HowWeMeet, MyMentoring } from '@akin/contracts';
import { Toasts } from '@akin/ui';
import { HowIMentor } from './how-i-mentor';

const open: HowWeMeet = { meeting_mode: [], meeting_time: [], mentoring_kind: [] };

describe('how a mentor works', () => {
  let fixture: ComponentFixture<HowIMentor>;
  let server: HttpTestingController;
  const chip = (label: string) =>
    [...(fixture.nativeElement as HTMLElement).querySelectorAll('label')]
      .find((one) => one.textContent?.trim() === label)
      ?.querySelector('input');
  const mine = (mentor: Partial<MyMentoring>) => ({ id: 'ada', facets: [], mentor: { howWeMeet: open, prefersStages: [], ...mentor } });
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };

  async function show(mentor: Partial<MyMentoring>): Promise<void> {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    fixture = TestBed.createComponent(HowIMentor);
    server = TestBed.inject(HttpTestingController);
    TestBed.tick();
    server.expectOne('/api/me/profile').flush(mine(mentor));
    await settle();
  }

  async function expectChange(body: object, after: Partial<MyMentoring>): Promise<void> {
    await settle();
    const sent = server.expectOne('/api/me/mentoring');
    expect(sent.request.body).toEqual(body);
    sent.flush(mine(after));
    await settle();
  }

  it('changes one way to meet and says nothing of the others', async () => {
    await show({ howWeMeet: { ...open, meeting_mode: ['video'], meeting_time: ['weekends'] } });
    chip('By phone')?.click();
    await expectChange({ howWeMeet: { meeting_mode: ['video', 'phone'] } }, { howWeMeet: { ...open, meeting_mode: ['video', 'phone'] } });
  });

  it('welcomes any stage until some are named, and again, with a way back', async () => {
    await show({});
    expect(chip('Any stage')?.checked).toBe(true);
    chip('Residents')?.click();
    await expectChange({ prefersStages: ['resident'] }, { prefersStages: ['resident'] });
    expect(chip('Any stage')?.checked).toBe(false);
    chip('Any stage')?.click();
    await expectChange({ prefersStages: [] }, { prefersStages: [] });
    TestBed.inject(Toasts).toast()?.undo?.();
    await expectChange({ prefersStages: ['resident'] }, { prefersStages: ['resident'] });
  });
});

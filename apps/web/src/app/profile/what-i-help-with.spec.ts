import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { MyMentoring } from '@akin/contracts';
import { Toasts } from '@akin/ui';
import { WhatIHelpWith } from './what-i-help-with';

const needs = ['grants', 'exams', 'debt'].map((code) => ({ code, label: code }));

describe('what a mentor helps with', () => {
  let fixture: ComponentFixture<WhatIHelpWith>;
  let server: HttpTestingController;
  const chip = (group: string, label: string) => {
    const fieldset = [...(fixture.nativeElement as HTMLElement).querySelectorAll('fieldset')].find((one) =>
      one.textContent?.includes(group),
    );
    return [...(fieldset?.querySelectorAll('label') ?? [])].find((one) => one.textContent?.includes(label))?.querySelector('input');
  };
  const mine = (mentor: Partial<MyMentoring>) => ({ id: 'ada', facets: [], mentor: { helpsWith: [], focus: [], ...mentor } });
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };

  async function show(mentor: Partial<MyMentoring>): Promise<void> {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    fixture = TestBed.createComponent(WhatIHelpWith);
    server = TestBed.inject(HttpTestingController);
    TestBed.tick();
    server.expectOne('/api/me/profile').flush(mine(mentor));
    await settle();
    server.expectOne('/api/vocabulary').flush({ facets: [], needs, allowed: {} });
    await settle();
  }

  async function expectChange(body: object, after: Partial<MyMentoring>): Promise<void> {
    await settle();
    const sent = server.expectOne('/api/me/mentoring');
    expect(sent.request.body).toEqual(body);
    sent.flush(mine(after));
    await settle();
  }

  it('lets areas come first only among those chosen, where there is something to choose', async () => {
    await show({ helpsWith: ['grants'] });
    expect(chip('What I put first', 'Grants')).toBeUndefined();
    chip('Areas I help with', 'Debt')?.click();
    await expectChange({ helpsWith: ['grants', 'debt'] }, { helpsWith: ['grants', 'debt'] });
    expect(chip('What I put first', 'Exams')).toBeUndefined();
    chip('What I put first', 'Debt')?.click();
    await expectChange({ focus: ['debt'] }, { helpsWith: ['grants', 'debt'], focus: ['debt'] });
  });

  it('lets neither of two quick choices undo the other', async () => {
    await show({ helpsWith: [] });
    chip('Areas I help with', 'Grants')?.click();
    chip('Areas I help with', 'Exams')?.click();
    await expectChange({ helpsWith: ['grants'] }, { helpsWith: ['grants'] });
    await expectChange({ helpsWith: ['grants', 'exams'] }, { helpsWith: ['grants', 'exams'] });
  });

  it('brings back with an area that it came first', async () => {
    await show({ helpsWith: ['grants', 'debt'], focus: ['debt'] });
    chip('Areas I help with', 'Debt')?.click();
    await expectChange({ helpsWith: ['grants'] }, { helpsWith: ['grants'], focus: [] });
    TestBed.inject(Toasts).toast()?.undo?.();
    await expectChange({ helpsWith: ['grants', 'debt'], focus: ['debt'] }, { helpsWith: ['grants', 'debt'], focus: ['debt'] });
  });
});

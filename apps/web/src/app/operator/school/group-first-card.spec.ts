import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { GroupFirstRule, InstitutionDetail } from '@akin/contracts';
import { GroupFirstCard } from './group-first-card';

describe('whether a group may come first', () => {
  let fixture: ComponentFixture<GroupFirstCard>;
  const page = () => fixture.nativeElement as HTMLElement;
  const words = () => page().textContent?.replace(/\s+/g, ' ') ?? '';
  const http = () => TestBed.inject(HttpTestingController);
  const url = '/api/operator/institutions/lake/group-first';
  const press = (label: string) => {
    [...page().querySelectorAll('button')].find((button) => button.textContent?.trim() === label)?.click();
    fixture.detectChanges();
  };
  const show = (groupFirst: GroupFirstRule | null) => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    fixture = TestBed.createComponent(GroupFirstCard);
    fixture.componentRef.setInput('school', { slug: 'lake', groupFirst } as InstitutionDetail);
    fixture.detectChanges();
  };

  it('bars with what was typed', () => {
    show(null);
    expect(words()).toContain('Left to the school.');
    press('Bar it for this school');
    page().querySelector<HTMLInputElement>('#jurisdiction')!.value = 'Texas, SB 17';
    page().querySelector<HTMLTextAreaElement>('#bar-reason')!.value = 'Counsel, May 2026.';
    press('Bar it');
    expect(http().expectOne({ method: 'PUT', url }).request.body).toEqual({
      barred: true,
      jurisdiction: 'Texas, SB 17',
      reason: 'Counsel, May 2026.',
    });
  });

  it('says what is barred and by what, and takes it back in one step', () => {
    show({ barred: true, jurisdiction: 'Texas, SB 17', reason: 'Counsel.', since: '2026-11-20T18:00:00Z' });
    expect(words()).toContain('Texas, SB 17. Counsel.');
    press('Leave it to the school again');
    expect(http().expectOne({ method: 'PUT', url }).request.body).toEqual({ barred: false });
  });
});

import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { PolicyNotice as Notice } from '@akin/contracts';
import { PolicyNotice } from './policy-notice';

const tell = async (notice: Notice): Promise<string> => {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const fixture = TestBed.createComponent(PolicyNotice);
  TestBed.tick();
  TestBed.inject(HttpTestingController).expectOne('/api/policy').flush(notice);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ').trim() ?? '';
};

describe('what learners are told about the policy', () => {
  it('is nothing where nobody comes first', async () => {
    expect(await tell({ version: 4, comesFirst: [], basis: '', reviewOn: null })).toBe('');
  });

  it('is who comes first, why and until when', async () => {
    const words = await tell({ version: 4, comesFirst: ['Faith', 'Gender identity'], basis: 'Counsel agreed.', reviewOn: '2027-06-01' });
    expect(words).toBe(
      'At your school some people come first by Faith and Gender identity when places are few.Counsel agreed. Until June 1, 2027 at the latest.',
    );
  });
});

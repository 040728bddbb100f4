import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { DomainView, InstitutionDetail } from '@akin/contracts';
import { problemInterceptor } from '../../session/problem-interceptor';
import { DomainsCard } from './domains-card';

/** Lets promises run and draws. */
async function settle() {
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
}

const waiting: DomainView = {
  host: 'mentoring.cedar.example',
  state: 'waiting',
  recordName: '_akin.mentoring.cedar.example',
  recordValue: 'akin-verification=9f86',
  addedAt: '2026-11-22T20:00:00Z',
  checkedAt: null,
  problem: null,
};

const cedar = (state: InstitutionDetail['state'], ...domains: DomainView[]) =>
  ({ slug: 'cedar', state, address: 'http://cedar.localhost:3000/', domains }) as unknown as InstitutionDetail;

async function shown(school: InstitutionDetail) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([problemInterceptor])), provideHttpClientTesting()],
  });
  const fixture = TestBed.createComponent(DomainsCard);
  fixture.componentRef.setInput('school', school);
  const changes: InstitutionDetail[] = [];
  fixture.componentInstance.changed.subscribe((change) => changes.push(change));
  await settle();
  const element = fixture.nativeElement as HTMLElement;
  const field = () => element.querySelector<HTMLInputElement>('#new-domain');
  const add = async (host: string) => {
    const input = field() as HTMLInputElement;
    input.value = host;
    input.dispatchEvent(new Event('input'));
    element.querySelector('form.field')?.dispatchEvent(new Event('submit'));
    await settle();
    return TestBed.inject(HttpTestingController).expectOne('/api/operator/institutions/cedar/domains');
  };
  return { element, changes, field, add };
}

describe('DomainsCard', () => {
  it('keeps what was typed, and says why, when a domain is refused', async () => {
    const card = await shown(cedar('active'));
    const call = await card.add('https://mentoring.cedar.example/start');
    expect(call.request.body).toEqual({ host: 'mentoring.cedar.example' });
    call.flush({ code: 'host_taken', message: 'Another school already uses this domain.' }, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(card.field()?.value).toBe('mentoring.cedar.example');
    expect(card.field()?.getAttribute('aria-invalid')).toBe('true');
    expect(card.element.querySelector('#new-domain-why')?.textContent).toContain('Another school already uses this domain.');
    expect(card.changes).toEqual([]);
  });

  it('hands on the school with its new domain and empties the field', async () => {
    const card = await shown(cedar('active'));
    const answer = cedar('active', waiting);
    (await card.add('mentoring.cedar.example')).flush(answer);
    await settle();
    expect(card.changes).toEqual([answer]);
    expect(card.field()?.value).toBe('');
  });

  it('shows the record a waiting domain needs', async () => {
    const { element } = await shown(cedar('active', waiting));
    expect([...element.querySelectorAll('code')].map((code) => code.textContent)).toEqual([waiting.recordName, waiting.recordValue]);
    expect(element.textContent).toContain('Not looked for yet.');
  });

  it('offers no new domain for an archived school', async () => {
    const { field } = await shown(cedar('archived', waiting));
    expect(field()).toBeNull();
  });
});

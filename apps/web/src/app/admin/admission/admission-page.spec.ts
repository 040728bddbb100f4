import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AdmissionPolicy } from '@akin/contracts';
import { problemInterceptor } from '../../session/problem-interceptor';
import { AdmissionPage } from './admission-page';

async function settle() {
  for (let n = 0; n < 4; n++) await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
}

const closed: AdmissionPolicy = { rules: [], confirmNewIdentifiers: 'always' };
const open: AdmissionPolicy = { rules: [{ by: 'entitlement', value: 'urn:x', role: 'admin' }], confirmNewIdentifiers: 'changed' };

async function arrive(policy: AdmissionPolicy) {
  TestBed.configureTestingModule({
    providers: [provideRouter([]), provideHttpClient(withInterceptors([problemInterceptor])), provideHttpClientTesting()],
  });
  const http = TestBed.inject(HttpTestingController);
  const page = TestBed.createComponent(AdmissionPage).nativeElement as HTMLElement;
  document.body.replaceChildren(page);
  await settle();
  http.expectOne('/api/admission').flush(policy);
  await settle();
  const choose = async (words: string) => {
    [...page.querySelectorAll('label.opt')]
      .find(({ textContent }) => textContent?.includes(words))
      ?.querySelector('input')
      ?.click();
    await settle();
  };
  const type = async (selector: string, value: string, event = 'input') => {
    const field = page.querySelector<HTMLInputElement>(selector) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new Event(event));
    await settle();
  };
  const save = async () => {
    page.querySelector('form')?.dispatchEvent(new Event('submit'));
    await settle();
  };
  return { page, http, choose, type, save };
}

describe('AdmissionPage', () => {
  it('saves nothing while nothing has changed', async () => {
    const { http, page, save } = await arrive(closed);
    await save();
    http.expectNone({ method: 'PUT' });
    expect(page.textContent).toContain('This is how it is now');
  });

  it('warns where an affiliation makes learners, before it is saved', async () => {
    const { page, http, choose, type, save } = await arrive(closed);
    await choose('Whoever fits');
    await type('select[id="rules.0.value-by"]', 'affiliation', 'change');
    await type('input[id="rules.0.value"]', 'employee');
    expect(page.querySelector('.rulerow__risk')?.textContent).toContain('does not tell residents');
    await save();
    const call = http.expectOne({ method: 'PUT' });
    expect(call.request.body).toEqual({
      rules: [{ by: 'affiliation', value: 'employee', role: 'learner' }],
      confirmNewIdentifiers: 'always',
    });
  });

  it('keeps what was typed while one looks at the other choice', async () => {
    const { page, choose } = await arrive(open);
    await choose('Nobody else');
    expect(page.querySelector('ak-rule-row')).toBeNull();
    await choose('Whoever fits');
    expect(page.querySelector<HTMLInputElement>('input[id="rules.0.value"]')?.value).toBe('urn:x');
  });

  it('says why a change was refused, and keeps it on the page', async () => {
    const { page, http, choose, save } = await arrive(open);
    await choose('Nobody else');
    await save();
    http
      .expectOne({ method: 'PUT' })
      .flush({ code: 'admission_locks_out', message: 'Give somebody the role first.' }, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(page.querySelector('.banner--bad')?.textContent).toContain('Give somebody the role first.');
    expect(page.textContent).toContain('Nothing is saved yet');
  });

  it('leads to the rule that does not fit', async () => {
    const { page, http, choose, save } = await arrive(closed);
    await choose('Whoever fits');
    await save();
    http
      .expectOne({ method: 'PUT' })
      .flush(
        { code: 'bad_input', message: 'x', detail: { fields: [{ field: 'rules.0.value', message: 'Please say which value.' }] } },
        { status: 400, statusText: 'Bad Request' },
      );
    await settle();
    const field = page.querySelector('input[id="rules.0.value"]');
    expect(field?.getAttribute('aria-invalid')).toBe('true');
    expect(page.querySelector('ak-form-summary')?.textContent).toContain('Please say which value.');
  });
});

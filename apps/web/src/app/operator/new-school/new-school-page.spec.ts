import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { problemInterceptor } from '../../session/problem-interceptor';
import { NewSchoolPage } from './new-school-page';

/** Lets promises run and draws; open calls of the page would keep `whenStable` waiting. */
async function settle() {
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
}

async function openForm() {
  const fixture = TestBed.createComponent(NewSchoolPage);
  await settle();
  const page = fixture.nativeElement as HTMLElement;
  const field = (id: string) => page.querySelector<HTMLInputElement>(`#${id}`) as HTMLInputElement;
  return {
    page,
    field,
    async type(id: string, text: string) {
      field(id).value = text;
      field(id).dispatchEvent(new Event('input'));
      await settle();
    },
    async submit() {
      page.querySelector('form')?.dispatchEvent(new Event('submit'));
      await settle();
    },
  };
}

async function fillIn({ type }: Awaited<ReturnType<typeof openForm>>) {
  await type('name', 'Cedar Basin College of Medicine');
  await type('classSize', '80');
  await type('adminName', 'Rosa Medina');
  await type('adminMail', 'rosa@cedar.example');
}

describe('NewSchoolPage', () => {
  beforeEach(() => {
    sessionStorage.clear();
    TestBed.configureTestingModule({
      providers: [provideRouter([]), provideHttpClient(withInterceptors([problemInterceptor])), provideHttpClientTesting()],
    });
  });

  it('suggests the short name and the address until they are typed', async () => {
    const form = await openForm();
    await form.type('name', 'Cedar Basin College of Medicine');
    expect([form.field('shortName').value, form.field('slug').value]).toEqual(['Cedar Basin', 'cedar-basin']);
    await form.type('slug', 'cedars');
    await form.type('name', 'Cedar Valley College of Medicine');
    expect([form.field('shortName').value, form.field('slug').value]).toEqual(['Cedar Valley', 'cedars']);
  });

  it('says that it is as it was left, and starts over when asked', async () => {
    const fresh = await openForm();
    expect(fresh.page.querySelector('ak-banner, .banner')).toBeNull();
    await fresh.type('name', 'Cedar Basin College of Medicine');
    await fresh.type('classSize', '80');
    const again = await openForm();
    expect(again.page.querySelector('.banner')?.textContent).toContain('as you left it');
    expect(again.field('name').value).toBe('Cedar Basin College of Medicine');
    again.page.querySelector<HTMLButtonElement>('.banner button')?.click();
    await settle();
    expect([again.field('name').value, again.field('slug').value, again.field('classSize').value]).toEqual(['', '', '']);
    expect([again.page.querySelector('.banner'), sessionStorage.length]).toEqual([null, 0]);
    expect((await openForm()).page.querySelector('.banner')).toBeNull();
  });

  it('sends nothing while something does not fit, and says what beside the field and on top', async () => {
    const form = await openForm();
    await form.type('name', 'Harbor Health System');
    await form.submit();
    TestBed.inject(HttpTestingController).expectNone('/api/operator/institutions');
    expect(form.page.querySelector('#adminMail-error')?.textContent).toContain('e-mail');
    expect(form.field('adminMail').getAttribute('aria-describedby')).toBe('adminMail-error');
    expect(form.page.querySelector('ak-form-summary')?.textContent).toContain('Three things');
  });

  it('keeps everything typed when the address is taken, and takes the complaint away once it is changed', async () => {
    const form = await openForm();
    await fillIn(form);
    form.page.querySelector('form')?.dispatchEvent(new Event('submit'));
    await form.submit();
    const call = TestBed.inject(HttpTestingController).expectOne('/api/operator/institutions');
    expect(call.request.body).toMatchObject({ slug: 'cedar-basin', classSize: 80, demoSignIn: false });
    call.flush({ code: 'slug_taken', message: 'Another school already uses this address.' }, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(form.page.querySelector('#slug-error')?.textContent).toContain('Another school');
    expect(form.field('adminMail').value).toBe('rosa@cedar.example');
    await form.type('slug', 'cedars');
    expect(form.page.querySelector('#slug-error')).toBeNull();
  });

  it('sends an IT contact when one is named, and keeps no person in the tab’s storage', async () => {
    const form = await openForm();
    await fillIn(form);
    await form.type('itName', 'Dana Whitfield');
    await form.type('itMail', 'dana@cedar.example');
    expect(sessionStorage.getItem('akin.new-school')).not.toMatch(/Dana|Rosa|@/);
    await form.submit();
    const call = TestBed.inject(HttpTestingController).expectOne('/api/operator/institutions');
    expect(call.request.body).toMatchObject({ itName: 'Dana Whitfield', itMail: 'dana@cedar.example' });
  });

  it('names no IT contact when none was typed', async () => {
    const form = await openForm();
    await fillIn(form);
    await form.submit();
    const call = TestBed.inject(HttpTestingController).expectOne('/api/operator/institutions');
    expect(Object.keys(call.request.body as object).filter((key) => key.startsWith('it'))).toEqual([]);
  });

  it('finds what was typed again after a reload', async () => {
    await fillIn(await openForm());
    const again = await openForm();
    expect([again.field('name').value, again.field('slug').value]).toEqual(['Cedar Basin College of Medicine', 'cedar-basin']);
  });
});

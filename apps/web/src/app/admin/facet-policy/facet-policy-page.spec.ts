import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { facetUses, type FacetPolicyView, type FacetUse, type PolicyFacet, type Role, type SessionView } from '@akin/contracts';
import { SessionStore } from '../../session/session-store';
import { FacetPolicyPage } from './facet-policy-page';

const facet = (code: string, label: string, change: Partial<PolicyFacet> = {}): PolicyFacet => ({
  ...{ code, label, identity: true, protected: true, proxy: false, demographic: true, fixed: [] },
  ...change,
});
const without = (...uses: FacetUse[]) => facetUses.filter((use) => !uses.includes(use));
const open = { faith: without('priority'), specialty: without('priority') };
const view: FacetPolicyView = {
  inForce: { version: 0, state: 'in_force', preset: 'P0', rules: open, basis: '', madeBy: null, madeAt: null, approval: null },
  next: null,
  mayApprove: false,
  latest: 0,
  barred: null,
  facets: [facet('faith', 'Faith'), facet('specialty', 'Specialty', { demographic: false, fixed: ['collect', 'display', 'search'] })],
  presets: [
    { preset: 'P0', rules: open },
    { preset: 'P2', rules: { ...open, faith: without('rank', 'must_have', 'priority') } },
    { preset: 'P3', rules: { ...open, faith: [...facetUses] } },
  ],
};

describe('the facet policy', () => {
  let fixture: ComponentFixture<FacetPolicyPage>;
  let http: HttpTestingController;
  const page = () => fixture.nativeElement as HTMLElement;
  const words = () => page().textContent?.replace(/\s+/g, ' ') ?? '';
  const box = (label: string) => page().querySelector<HTMLInputElement>(`input[aria-label="${label}"]`)!;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };

  async function show(role: Role, told: FacetPolicyView = view): Promise<void> {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    TestBed.inject(SessionStore).adopt({ roles: [role], person: { id: 'a', name: 'Ada' } } as unknown as SessionView);
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(FacetPolicyPage);
    TestBed.tick();
    http.expectOne('/api/facet-policy').flush(told);
    http.expectOne('/api/facet-policy/versions?page=1&size=20').flush({ items: [view.inForce], total: 1 });
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
    http.expectOne('/api/statements').flush({ items: [{ version: 0, text: 'Everyone.', since: null, madeBy: null }] });
    await settle();
  }
  const choose = async (preset: string) => {
    const option = [...page().querySelectorAll('label.optcard')].find((one) => one.textContent?.includes(preset));
    option?.querySelector('input')?.click();
    await settle();
  };

  it('says in words what a preset would change before anything is saved', async () => {
    await show('admin');
    expect(words()).toContain('Nothing yet.');
    await choose('P2');
    expect(words()).toContain('Faith: nobody can wish for it; wishes made so far are set aside.');
    expect(box('Faith: Wished for').checked).toBe(false);
    http.expectNone({ method: 'POST' });
  });

  it('saves the whole matrix from the version it showed, with the reason', async () => {
    await show('admin');
    await choose('P2');
    const why = page().querySelector<HTMLTextAreaElement>('#basis')!;
    why.value = 'Counsel, May 2026.';
    why.dispatchEvent(new Event('input'));
    page().querySelector<HTMLButtonElement>('form.policy-save button[type=submit]')?.click();
    const { body } = http.expectOne({ method: 'POST', url: '/api/facet-policy' }).request;
    expect(body).toEqual({ after: 0, rules: view.presets[1]?.rules, basis: 'Counsel, May 2026.' });
  });

  it('asks for advice and two days where a group would come first', async () => {
    await show('admin');
    await choose('P3');
    expect(words()).toContain('This lets a group come first: Faith.');
    expect([...page().querySelectorAll('ak-policy-grounds input')].map(({ id }) => id)).toEqual(['documentId', 'effectiveOn', 'reviewOn']);
    expect(words()).toContain('Save, for a second person to agree');
  });

  it('says why no group comes first where the operator bars it, and offers nothing that would', async () => {
    const barred = { barred: true, jurisdiction: 'Texas, SB 17', reason: 'Counsel, May 2026.', since: '2026-11-20T18:00:00Z' };
    await show('admin', { ...view, barred });
    expect(words()).toContain('No group comes first at your school: Texas, SB 17.');
    expect(words()).toContain('since November 20, 2026. Counsel, May 2026.');
    expect([...page().querySelectorAll<HTMLInputElement>('.presets input')].map(({ disabled }) => disabled)).toEqual([false, false, true]);
    expect([box('Faith: First').disabled, box('Specialty: First').disabled]).toEqual([true, false]);
  });

  it('keeps what the program rests on', async () => {
    await show('admin');
    expect(['Asked', 'Shown', 'Searched', 'Must'].map((use) => box(`Specialty: ${use}`).disabled)).toEqual([true, true, true, false]);
  });

  it('lets others look and not touch', async () => {
    await show('viewer');
    expect([...page().querySelectorAll<HTMLInputElement>('ak-policy-matrix input')].every(({ disabled }) => disabled)).toBe(true);
    expect(page().querySelector('form')).toBeNull();
    expect(words()).toContain('Everyone.');
  });

  it('says why a file is not taken as the advice', async () => {
    await show('admin');
    await choose('P3');
    const field = page().querySelector<HTMLInputElement>('#documentId')!;
    const files = [new File(['<p>'], 'advice.html')];
    Object.defineProperty(field, 'files', { value: files });
    field.dispatchEvent(new Event('change'));
    await settle();
    const problem = {
      code: 'bad_input',
      message: 'Some does not fit.',
      detail: { fields: [{ field: 'file', message: 'Please choose a PDF file.' }] },
    };
    http.expectOne('/api/facet-policy/documents').flush(problem, { status: 400, statusText: 'Bad Request' });
    await settle();
    expect(field.closest('.field')?.textContent).toContain('Please choose a PDF file.');
  });
});

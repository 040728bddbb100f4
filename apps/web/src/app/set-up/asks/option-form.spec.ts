import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { SignInOptions } from '@akin/contracts';
import { Problem } from '../../session/problem';
import { SignInDesk } from '../sign-in-desk';
import { entra, options as usual } from '../testing/lakeside';
import { OptionForm } from './option-form';

function shown(change: Partial<SignInOptions> = {}, problem: Problem | null = null) {
  const options = signal<SignInOptions>({ ...usual, ...change });
  const chosen: SignInOptions[] = [];
  const choose = (next: SignInOptions) => {
    chosen.push(next);
    options.set(next);
    return Promise.resolve();
  };
  TestBed.configureTestingModule({
    providers: [{ provide: SignInDesk, useValue: { options, preset: signal(entra), problem: signal(problem), choose } }],
  });
  const fixture = TestBed.createComponent(OptionForm);
  const element = fixture.nativeElement as HTMLElement;
  const tick = async (selector: string) => {
    (element.querySelector(selector) as HTMLInputElement).click();
    await fixture.whenStable();
  };
  return { element, fixture, chosen, tick };
}

describe('OptionForm', () => {
  it('never lets go of the last signature', async () => {
    const form = shown();
    await form.fixture.whenStable();
    await form.tick('#want-assertion');
    expect(form.chosen).toEqual([]);
    expect((form.element.querySelector('#want-assertion') as HTMLInputElement).checked).toBe(true);
    expect(form.element.querySelector('#signed-error')?.textContent).toContain('One of the two has to be signed');
    await form.tick('#want-response');
    expect(form.chosen.at(-1)).toMatchObject({ wantResponseSigned: true, wantAssertionSigned: true });
    expect(form.element.querySelector('#signed-error')).toBeNull();
    await form.tick('#want-assertion');
    expect(form.chosen.at(-1)).toMatchObject({ wantResponseSigned: true, wantAssertionSigned: false });
  });

  it('asks for a second factor with what the make sends in its place, and remembers what was typed', async () => {
    const form = shown();
    await form.fixture.whenStable();
    const factor = '[aria-describedby="factor-hint"]';
    await form.tick(factor);
    expect(form.chosen.at(-1)?.contextClasses).toEqual([
      'https://refeds.org/profile/mfa',
      'http://schemas.microsoft.com/claims/multipleauthn',
    ]);
    (form.element.querySelector('.names__acts button:last-child') as HTMLButtonElement).click();
    await form.fixture.whenStable();
    expect(form.chosen.at(-1)?.contextClasses).toEqual(['http://schemas.microsoft.com/claims/multipleauthn']);
    await form.tick(factor);
    expect(form.chosen.at(-1)?.contextClasses).toEqual([]);
    await form.tick(factor);
    expect(form.chosen.at(-1)?.contextClasses).toEqual(['http://schemas.microsoft.com/claims/multipleauthn']);
  });

  it('warns plainly only while people may begin elsewhere', async () => {
    const form = shown();
    await form.fixture.whenStable();
    expect(form.element.querySelector('ak-banner')).toBeNull();
    await form.tick('[aria-describedby="unsolicited-hint"]');
    expect(form.element.querySelector('ak-banner')?.textContent).toContain('tied to no browser');
  });

  it('says beside the field what the server could not take', async () => {
    const field = { field: 'contextClasses', message: 'Up to ten ways to sign in.' };
    const form = shown({ contextClasses: ['x'] }, new Problem('bad_input', 'No.', 400, [field]));
    await form.fixture.whenStable();
    expect(form.element.querySelector('#context-classes-error')?.textContent).toContain('Up to ten ways');
  });
});

import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Field, FieldInput } from './field';

@Component({
  imports: [Field, FieldInput],
  template: `<ak-field name="mail" label="E-mail" [hint]="hint()" [error]="error()" [optional]="true"
    ><input akFieldInput akFieldInputAlso="below" type="email" />
    <p akFieldBelow id="below">Below</p></ak-field
  >`,
})
class Host {
  readonly hint = signal<string | null>(null);
  readonly error = signal<string | undefined>(undefined);
}

async function drawn() {
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  return { fixture, root, box: root.querySelector('input')! };
}

it('names its input, and says that it may be left out', async () => {
  const { root, box } = await drawn();
  expect(root.querySelector('label')!.htmlFor).toBe(box.id);
  expect(root.querySelector('label')!.textContent).toMatch(/E-mail\s+\(optional\)/);
  expect(box.getAttribute('aria-describedby')).toBe('below');
  expect(box.hasAttribute('aria-invalid')).toBe(false);
  expect(box.className).toBe('input');
});

it('ties hint, problem and what is below to the input', async () => {
  const { fixture, root, box } = await drawn();
  fixture.componentInstance.hint.set('We do not write to it.');
  fixture.componentInstance.error.set('This is not an e-mail address.');
  await fixture.whenStable();
  const told = box
    .getAttribute('aria-describedby')!
    .split(' ')
    .map((id) => root.querySelector(`#${id}`)!.textContent);
  expect(told).toEqual(['We do not write to it.', 'This is not an e-mail address.', 'Below']);
  expect(box.getAttribute('aria-invalid')).toBe('true');
});

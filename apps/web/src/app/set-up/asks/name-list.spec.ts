import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { NameList } from './name-list';

@Component({
  imports: [NameList],
  template: `<ak-name-list key="mail" label="E-mail address" [names]="names()" (changed)="names.set($event)" />`,
})
class Held {
  readonly names = signal(['a', 'b', 'c']);
}

async function shown() {
  const fixture = TestBed.createComponent(Held);
  const element = fixture.nativeElement as HTMLElement;
  document.body.replaceChildren(element);
  await fixture.whenStable();
  const press = async (words: string) => {
    [...element.querySelectorAll('button')].find((one) => one.textContent?.replace(/\s+/g, ' ').trim() === words)?.click();
    await fixture.whenStable();
  };
  const add = async (typed: string) => {
    const box = element.querySelector('input') as HTMLInputElement;
    box.value = typed;
    box.dispatchEvent(new Event('input'));
    element.querySelector('form')?.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
    return box;
  };
  return { element, held: fixture.componentInstance, press, add };
}

const names = (element: HTMLElement) => [...element.querySelectorAll('.names__name')].map((name) => name.textContent?.trim());

describe('NameList', () => {
  it('moves a name up, and the focus with it', async () => {
    const list = await shown();
    await list.press('Up c for E-mail address');
    expect(names(list.element)).toEqual(['a', 'c', 'b']);
    expect(document.activeElement?.textContent).toContain('Up c');
    await list.press('Up c for E-mail address');
    expect(names(list.element)).toEqual(['c', 'a', 'b']);
    expect(document.activeElement?.id).toBe('mail');
    expect(list.element.querySelector('[role=status]')?.textContent).toBe('c is number 1 now.');
  });

  it('takes a name out', async () => {
    const list = await shown();
    await list.press('Remove b from E-mail address');
    expect(list.held.names()).toEqual(['a', 'c']);
    expect(document.activeElement?.id).toBe('mail');
  });

  it('adds a name at the end, or says why not and keeps it', async () => {
    const list = await shown();
    const box = await list.add(' a ');
    expect(list.element.querySelector('#mail-error')?.textContent).toContain('in the list already');
    expect(box.value).toBe(' a ');
    await list.add(' d ');
    expect(list.held.names()).toEqual(['a', 'b', 'c', 'd']);
    expect(box.value).toBe('');
    expect(list.element.querySelector('#mail-error')).toBeNull();
  });

  it('adds what was typed when somebody goes on without a word, and takes no focus for it', async () => {
    const list = await shown();
    const box = list.element.querySelector('input') as HTMLInputElement;
    const away = document.body.appendChild(document.createElement('button'));
    box.focus();
    box.value = 'd';
    box.dispatchEvent(new Event('input'));
    (list.element.querySelector('form button') as HTMLButtonElement).focus();
    expect(list.held.names()).toEqual(['a', 'b', 'c']);
    away.focus();
    expect(list.held.names()).toEqual(['a', 'b', 'c', 'd']);
    expect(document.activeElement).toBe(away);
    box.focus();
    away.focus();
    expect(list.held.names()).toEqual(['a', 'b', 'c', 'd']);
  });
});

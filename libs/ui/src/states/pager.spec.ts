import { TestBed } from '@angular/core/testing';
import { Pager } from './pager';

async function pager(page: number, size: number, total: number) {
  const fixture = TestBed.createComponent(Pager);
  fixture.componentRef.setInput('page', page);
  fixture.componentRef.setInput('size', size);
  fixture.componentRef.setInput('total', total);
  const turned: number[] = [];
  fixture.componentInstance.turn.subscribe((to) => turned.push(to));
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  const buttons = [...element.querySelectorAll('button')];
  return { text: element.querySelector('span')?.textContent, buttons, turned };
}

it.each([
  [1, 10, 28, '1 to 10 of 28', [true, false]],
  [3, 10, 28, '21 to 28 of 28', [false, true]],
  [1, 10, 10, '1 to 10 of 10', []],
  [1, 10, 0, '0 to 0 of 0', []],
])('page %i of %i in %i reads "%s"', async (page, size, total, words, disabled) => {
  const { text, buttons } = await pager(page, size, total);
  expect(text).toBe(words);
  expect(buttons.map((button) => button.disabled)).toEqual(disabled);
});

it('asks for the page before and after', async () => {
  const { buttons, turned } = await pager(2, 10, 28);
  buttons.forEach((button) => button.click());
  expect(turned).toEqual([1, 3]);
});

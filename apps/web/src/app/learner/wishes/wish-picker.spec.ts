import { TestBed } from '@angular/core/testing';
import type { WishChoice } from '../../vocabulary/wish-choices';
import { WishPicker } from './wish-picker';

const choice = (term: string, label: string): WishChoice => ({
  facet: 'language',
  term,
  label,
  kind: 'Languages',
  words: label.toLowerCase(),
});
const choices = [choice('spanish', 'Speaks Spanish'), choice('swahili', 'Speaks Swahili'), choice('twi', 'Speaks Twi')];

describe('adding a wish', () => {
  let box: HTMLInputElement;
  let list: HTMLElement;
  let picked: string[];
  let stable: () => Promise<unknown>;

  beforeEach(async () => {
    Element.prototype.scrollIntoView = jest.fn();
    const fixture = TestBed.createComponent(WishPicker);
    fixture.componentRef.setInput('choices', choices);
    picked = [];
    fixture.componentInstance.picked.subscribe((wish) => picked.push(wish.term));
    stable = () => fixture.whenStable();
    await stable();
    box = fixture.nativeElement.querySelector('input');
    list = fixture.nativeElement.querySelector('ul');
  });

  const type = async (text: string) => {
    box.value = text;
    box.dispatchEvent(new Event('input'));
    await stable();
  };
  const press = async (key: string) => {
    box.dispatchEvent(new KeyboardEvent('keydown', { key }));
    await stable();
  };
  const options = () => [...list.querySelectorAll('li span')].map((option) => option.textContent);

  it('shows nothing until something is typed', () => {
    expect(list.hidden).toBe(true);
    expect(box.getAttribute('aria-expanded')).toBe('false');
  });

  it('finds while typing and points at the first', async () => {
    await type('s');
    expect(options()).toEqual(['Speaks Spanish', 'Speaks Swahili', 'Speaks Twi']);
    expect(box.getAttribute('aria-activedescendant')).toBe('wish-option-0');
  });

  it('offers what was typed as words to look for, after what is on the list', async () => {
    await type('  women in  surgery ');
    expect(options()).toEqual(['Look for “women in surgery”']);
    await press('Enter');
    expect(picked).toEqual(['women in surgery']);
    await type('span');
    expect(options()).toEqual(['Speaks Spanish', 'Look for “span”']);
  });

  it('is chosen with the arrows and Enter', async () => {
    await type('s');
    await press('ArrowDown');
    await press('Enter');
    expect(picked).toEqual(['swahili']);
    expect(box.value).toBe('');
  });

  it('goes round at the ends', async () => {
    await type('s');
    await press('ArrowUp');
    await press('Enter');
    expect(picked).toEqual(['twi']);
  });

  it('is chosen with a tap', async () => {
    await type('twi');
    list.querySelector('li')?.click();
    expect(picked).toEqual(['twi']);
  });

  it('closes with Escape and adds nothing', async () => {
    await type('s');
    await press('Escape');
    expect(list.hidden).toBe(true);
    expect(picked).toEqual([]);
  });
});

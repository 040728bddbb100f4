import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { PickChips } from './pick-chips';

describe('several of a few', () => {
  let fixture: ComponentFixture<PickChips>;
  let asked: [string | null, boolean][];
  let kept: boolean;
  const page = () => fixture.nativeElement as HTMLElement;
  const boxes = () => [...page().querySelectorAll('input')];

  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };

  async function show(given: Record<string, unknown>): Promise<void> {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    fixture = TestBed.createComponent(PickChips);
    const keep = (code: string | null, isIn: boolean) => Promise.resolve(asked.push([code, isIn]) > 0 && kept);
    const terms = ['a', 'b', 'c'].map((code) => ({ code, label: `the ${code}` }));
    for (const [name, value] of Object.entries({ name: 'x', legend: 'Which', terms, chosen: [], keep, ...given })) {
      fixture.componentRef.setInput(name, value);
    }
    await settle();
  }

  async function click(box: HTMLInputElement): Promise<void> {
    box.click();
    await settle();
  }

  beforeEach(() => {
    asked = [];
    kept = true;
  });

  it('tells what is put in and what is taken out', async () => {
    await show({ chosen: ['b'] });
    await click(boxes()[0]);
    await click(boxes()[1]);
    expect(asked).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('shows what was not kept as it was', async () => {
    kept = false;
    await show({ chosen: ['b'] });
    await click(boxes()[0]);
    await click(boxes()[1]);
    expect(boxes().map(({ checked }) => checked)).toEqual([false, true, false]);
  });

  it('offers no more than fit, and says so', async () => {
    await show({ chosen: ['b', 'c'], most: 2 });
    expect(boxes().map(({ disabled }) => disabled)).toEqual([true, false, false]);
    expect(page().textContent).toContain('That is as many as fit');
  });

  it('has a chip for none, which only another choice takes back', async () => {
    await show({ anyLabel: 'Any' });
    await click(boxes()[0]);
    expect([boxes()[0].checked, asked]).toEqual([true, []]);
    fixture.componentRef.setInput('chosen', ['a', 'b']);
    await settle();
    expect(boxes()[0].checked).toBe(false);
    await click(boxes()[0]);
    expect(asked).toEqual([[null, false]]);
  });
});

import { TestBed } from '@angular/core/testing';
import { ArrivedValues } from './arrived-values';

async function shown(values: string[]) {
  const fixture = TestBed.createComponent(ArrivedValues);
  fixture.componentRef.setInput('values', values);
  fixture.componentRef.setInput('of', 'isMemberOf');
  await fixture.whenStable();
  return { fixture, element: fixture.nativeElement as HTMLElement };
}

const listed = (element: HTMLElement) => element.querySelectorAll('.mono').length;

describe('ArrivedValues', () => {
  it('shows a few at once', async () => {
    const { element } = await shown(['a', 'b', 'c', 'd', 'e']);
    expect([listed(element), element.querySelector('button')]).toEqual([5, null]);
  });

  it('folds sixty until somebody asks for them', async () => {
    const { fixture, element } = await shown(Array.from({ length: 60 }, (_, at) => `group-${at}`));
    const button = element.querySelector('button') as HTMLButtonElement;
    expect([listed(element), button.textContent?.trim(), button.getAttribute('aria-expanded')]).toEqual([
      5,
      'Show all 60 values of isMemberOf',
      'false',
    ]);
    button.click();
    await fixture.whenStable();
    expect([listed(element), button.getAttribute('aria-expanded')]).toEqual([60, 'true']);
  });

  it('says that nothing came', async () => {
    expect((await shown([])).element.textContent).toContain('empty');
  });
});

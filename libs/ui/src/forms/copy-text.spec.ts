import { TestBed } from '@angular/core/testing';
import { CopyText } from './copy-text';

function shown() {
  const fixture = TestBed.createComponent(CopyText);
  fixture.componentRef.setInput('label', 'Value');
  fixture.componentRef.setInput('text', 'akin=7f3a');
  fixture.detectChanges();
  return { fixture, element: fixture.nativeElement as HTMLElement };
}

function clipboardThat(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
}

describe('CopyText', () => {
  it('copies the text and says so', async () => {
    const writeText = jest.fn(() => Promise.resolve());
    clipboardThat(writeText);
    const { fixture, element } = shown();
    element.querySelector('button')?.click();
    await fixture.whenStable();
    expect(writeText).toHaveBeenCalledWith('akin=7f3a');
    expect(element.querySelector('[role=status]')?.textContent).toBe('Copied.');
  });

  it('selects the text where copying is refused', async () => {
    clipboardThat(() => Promise.reject(new Error('refused')));
    const { fixture, element } = shown();
    document.body.append(element);
    element.querySelector('button')?.click();
    await fixture.whenStable();
    expect(getSelection()?.toString()).toBe('akin=7f3a');
    expect(element.querySelector('[role=status]')?.textContent).toBe('');
  });
});

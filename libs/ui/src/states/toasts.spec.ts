import { TestBed } from '@angular/core/testing';
import { ToastHost } from './toast-host';
import { Toasts } from './toasts';

describe('toasts', () => {
  let toasts: Toasts;

  beforeEach(() => {
    jest.useFakeTimers();
    toasts = TestBed.inject(Toasts);
  });

  afterEach(() => jest.useRealTimers());

  it('go after eight seconds', () => {
    toasts.show({ text: 'Saved' });
    jest.advanceTimersByTime(7999);
    expect(toasts.toast()?.text).toBe('Saved');
    jest.advanceTimersByTime(1);
    expect(toasts.toast()).toBeNull();
  });

  it('come one at a time, each with its full time', () => {
    toasts.show({ text: 'First' });
    jest.advanceTimersByTime(7000);
    toasts.show({ text: 'Second' });
    jest.advanceTimersByTime(7000);
    expect(toasts.toast()?.text).toBe('Second');
  });

  it('can be undone', () => {
    const undo = jest.fn();
    const fixture = TestBed.createComponent(ToastHost);
    toasts.show({ text: 'Wish removed', undo });
    fixture.detectChanges();
    fixture.nativeElement.querySelector('button').click();
    expect(undo).toHaveBeenCalledTimes(1);
    expect(toasts.toast()).toBeNull();
  });

  describe('with somebody on the button', () => {
    let came: HTMLElement;
    let button: HTMLButtonElement;

    beforeEach(() => {
      const fixture = TestBed.createComponent(ToastHost);
      document.body.innerHTML = '<main id="main" tabindex="-1"><button>Remove</button></main>';
      document.body.append(fixture.nativeElement);
      came = document.querySelector('main button')!;
      came.focus();
      toasts.show({ text: 'Wish removed', undo: jest.fn() });
      fixture.detectChanges();
      button = fixture.nativeElement.querySelector('button');
      button.focus();
    });

    it('stay, and go once they went on', () => {
      jest.advanceTimersByTime(60_000);
      expect(toasts.toast()).not.toBeNull();
      came.focus();
      jest.advanceTimersByTime(8000);
      expect(toasts.toast()).toBeNull();
    });

    it('send them back where they came from', () => {
      button.click();
      expect([document.activeElement, toasts.toast()]).toEqual([came, null]);
    });

    it('send them to the page where that is gone', () => {
      came.remove();
      button.click();
      expect(document.activeElement?.id).toBe('main');
    });
  });
});

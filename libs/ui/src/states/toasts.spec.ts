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
});

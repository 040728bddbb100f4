import { TestBed } from '@angular/core/testing';
import { OfflineNote } from './offline-note';

it('is there only while the line is down', async () => {
  const fixture = TestBed.createComponent(OfflineNote);
  const words = async () => {
    await fixture.whenStable();
    return (fixture.nativeElement as HTMLElement).textContent ?? '';
  };
  expect(await words()).toBe('');
  window.dispatchEvent(new Event('offline'));
  expect(await words()).toContain('You are offline.');
  window.dispatchEvent(new Event('online'));
  expect(await words()).toBe('');
});

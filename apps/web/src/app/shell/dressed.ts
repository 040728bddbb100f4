import { DOCUMENT, inject } from '@angular/core';
import type { CanActivateFn } from '@angular/router';

const worn = new Map<string, Promise<void>>();

/**
 * Holds pages back until style sheets of their own are there, which the first load of everybody else goes without.
 * One that does not come keeps nobody from the page.
 */
export function dressed(...addresses: string[]): CanActivateFn {
  return async () => {
    const head = inject(DOCUMENT).head;
    await Promise.all(addresses.map((address) => puttingOn(head, address)));
    return true;
  };
}

function puttingOn(head: HTMLHeadElement, address: string): Promise<void> {
  const there = worn.get(address) ?? loading(head, address);
  worn.set(address, there);
  return there;
}

function loading(head: HTMLHeadElement, address: string): Promise<void> {
  const link = head.ownerDocument.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  return new Promise((resolve) => {
    link.onload = () => resolve();
    link.onerror = () => {
      worn.delete(address);
      link.remove();
      resolve();
    };
    head.append(link);
  });
}

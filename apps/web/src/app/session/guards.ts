import { inject } from '@angular/core';
import { type CanActivateFn, type CanMatchFn, Router } from '@angular/router';
import type { InstitutionView } from '@akin/contracts';
import { InstitutionStore } from './institution-store';
import { type Hat, SessionStore } from './session-store';

/** The route exists only at a host of this realm. */
export function atRealm(...realms: InstitutionView['realm'][]): CanMatchFn {
  return () => realms.includes(inject(InstitutionStore).view().realm);
}

/** Nothing could be learned about this host, so no other page makes sense. */
export const unreachable: CanMatchFn = () => inject(InstitutionStore).problem() !== null;

/** People who are signed in go home; the others see the door. */
export const onlyAtTheDoor: CanActivateFn = () => {
  const session = inject(SessionStore);
  return session.view() && session.hats().length > 0 ? inject(Router).parseUrl(session.home()) : true;
};

/** Lets in who wears one of these hats; sends strangers to the sign-in page and everyone else to their own home. */
export function wearing(...hats: Hat[]): CanActivateFn {
  return (_route, state) => {
    const session = inject(SessionStore);
    const router = inject(Router);
    if (!session.view()) return router.createUrlTree(['/sign-in'], { queryParams: { returnTo: state.url } });
    const fitting = hats.filter((hat) => session.hats().includes(hat));
    const current = session.hat();
    if (fitting.length === 0) return router.parseUrl(session.home());
    if (!current || !fitting.includes(current)) session.wear(fitting[0] as Hat);
    return true;
  };
}

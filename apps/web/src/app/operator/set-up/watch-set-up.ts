import type { HttpResourceRef } from '@angular/common/http';
import { effect } from '@angular/core';
import type { InstitutionDetail } from '@akin/contracts';

const everyMs = 400;
const afterOpeningMs = 2000;

/**
 * Asks again while a school is being set up, until all is done or a step failed; it is open before its last letters are
 * out. `finished` is told once when a school that was seen being set up is open. Call it where injection works.
 */
export function watchSetUp(school: HttpResourceRef<InstitutionDetail | undefined>, finished: () => void): void {
  let seen = false;
  let told = false;
  effect((cleanUp) => {
    if (!school.hasValue()) return;
    const { state, steps } = school.value();
    if (steps.some((step) => step.state === 'failed')) return;
    const coming = state === 'provisioning';
    const goesOn = coming || (state === 'active' && steps.some((step) => step.state !== 'done'));
    seen ||= goesOn;
    if (goesOn) {
      const timer = setTimeout(() => school.reload(), coming ? everyMs : afterOpeningMs);
      cleanUp(() => clearTimeout(timer));
    }
    if (seen && !coming && !told) {
      told = true;
      finished();
    }
  });
}

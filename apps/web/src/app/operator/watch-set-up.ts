import type { HttpResourceRef } from '@angular/common/http';
import { effect } from '@angular/core';
import type { InstitutionDetail } from '@akin/contracts';

const everyMs = 400;

/**
 * Asks again while a school is being set up, until it is ready or a step failed. `finished` is told once when a school
 * that was seen being set up is ready. Call it where injection works.
 */
export function watchSetUp(school: HttpResourceRef<InstitutionDetail | undefined>, finished: () => void): void {
  let seen = false;
  effect((cleanUp) => {
    if (!school.hasValue()) return;
    const { state, steps } = school.value();
    const failed = steps.some((step) => step.state === 'failed');
    if (state === 'provisioning' && !failed) {
      seen = true;
      const timer = setTimeout(() => school.reload(), everyMs);
      cleanUp(() => clearTimeout(timer));
    } else if (seen && !failed) {
      seen = false;
      finished();
    }
  });
}

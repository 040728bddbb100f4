import type { HttpResourceRef } from '@angular/common/http';
import { effect } from '@angular/core';
import type { InstitutionDetail } from '@akin/contracts';
import { problemOf } from '../../session/problem';

const everyMs = 1000;
/** As far as this machine's clock may be behind. */
const clockSlackMs = 60_000;

/** Whether its day has come: nothing can be taken back any more. */
export const isBeingErased = ({ eraseAfter }: Pick<InstitutionDetail, 'eraseAfter'>) =>
  eraseAfter !== null && new Date(eraseAfter).getTime() <= Date.now() + clockSlackMs;

/** Asks again while a school is being erased; `gone` is told its name once nothing of it is left. Call it where injection works. */
export function watchErasing(school: HttpResourceRef<InstitutionDetail | undefined>, gone: (name: string) => void): void {
  let going: string | null = null;
  effect((cleanUp) => {
    if (school.hasValue()) {
      going = isBeingErased(school.value()) ? school.value().shortName : null;
      if (going === null) return;
      const timer = setTimeout(() => school.reload(), everyMs);
      cleanUp(() => clearTimeout(timer));
    } else if (going !== null && school.error() && problemOf(school.error()).code === 'not_found') {
      gone(going);
      going = null;
    }
  });
}

import { type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, throwError } from 'rxjs';
import { problemOf } from './problem';
import { SessionStore } from './session-store';

/** Every failed call becomes a Problem; a session that ended leads to the sign-in page and, from there, back here. */
export const problemInterceptor: HttpInterceptorFn = (request, next) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  return next(request).pipe(
    catchError((error: unknown) => {
      const problem = problemOf(error);
      if (problem.status === 401 && session.view()) {
        session.forget();
        void router.navigate(['/sign-in'], { queryParams: { returnTo: router.url, ended: true } });
      }
      return throwError(() => problem);
    }),
  );
};

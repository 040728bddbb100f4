import {
  HttpErrorResponse,
  type HttpEvent,
  type HttpHandlerFn,
  HttpResponse,
  type HttpInterceptorFn,
  type HttpRequest,
} from '@angular/common/http';
import { Injector, inject } from '@angular/core';
import { sessionLeftHeader, sessionPersonHeader, unattendedHeader } from '@akin/contracts';
import { type Observable, catchError, from, switchMap, tap, throwError } from 'rxjs';
import { bareCall } from './bare';
import { Presence } from './presence';
import { problemOf } from './problem';
import { SessionClock } from './session-clock';
import { SessionStore } from './session-store';

/** Refused before anything was done, so that the same call may be made again once somebody is signed in. */
const wantsSession = new Set<string>(['not_signed_in', 'session_ended', 'somebody_else']);

/**
 * Every failed call becomes a Problem. One that found the session ended waits, with the page as it is, and is made once
 * more when the same person is back. Every call says whom it is from, so that nothing is sent in the name of the next one.
 */
export const problemInterceptor: HttpInterceptorFn = (request, next) => {
  const [session, clock, injector, presence] = [inject(SessionStore), inject(SessionClock), inject(Injector), inject(Presence)];
  if (request.context.get(bareCall)) return passed(request, next, clock);
  const send = () => passed(attended(named(request, session.view()?.person.id), presence), next, clock);
  return send().pipe(
    catchError((error: unknown) => {
      const problem = problemOf(error);
      if (!wantsSession.has(problem.code) || !session.view()) return throwError(() => problem);
      return from(back(injector)).pipe(switchMap((isBack) => (isBack ? send() : throwError(() => problem))));
    }),
  );
};

/** Not in the first load: who has no session yet cannot lose it. */
async function back(injector: Injector): Promise<boolean> {
  const { Resumption } = await import('./resumption');
  return injector.get(Resumption).back();
}

function named(request: HttpRequest<unknown>, personId: string | undefined): HttpRequest<unknown> {
  return personId ? request.clone({ setHeaders: { [sessionPersonHeader]: personId } }) : request;
}

/** What a page reads while nobody is there, it says it reads by itself. */
function attended(request: HttpRequest<unknown>, presence: Presence): HttpRequest<unknown> {
  return request.method === 'GET' && presence.isAway() ? request.clone({ setHeaders: { [unattendedHeader]: '1' } }) : request;
}

function passed(request: HttpRequest<unknown>, next: HttpHandlerFn, clock: SessionClock): Observable<HttpEvent<unknown>> {
  return next(request).pipe(
    tap((event) => {
      if (event instanceof HttpResponse) clock.note(event.headers.get(sessionLeftHeader));
    }),
    catchError((error: unknown) => {
      if (error instanceof HttpErrorResponse) clock.note(error.headers.get(sessionLeftHeader));
      return throwError(() => problemOf(error));
    }),
  );
}

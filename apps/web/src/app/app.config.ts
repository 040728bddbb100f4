import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { type ApplicationConfig, inject, provideAppInitializer, provideBrowserGlobalErrorListeners } from '@angular/core';
import { TitleStrategy, provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { routes } from './app.routes';
import { problemInterceptor } from './session/problem-interceptor';
import { InstitutionStore } from './session/institution-store';
import { SchoolTitles } from './shell/school-titles';
import { SessionStore } from './session/session-store';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withInterceptors([problemInterceptor])),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    { provide: TitleStrategy, useExisting: SchoolTitles },
    provideAppInitializer(() => {
      const institution = inject(InstitutionStore);
      const session = inject(SessionStore);
      return Promise.all([institution.load(), session.load()]);
    }),
  ],
};

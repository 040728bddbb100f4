import { httpResource } from '@angular/common/http';
import { Injectable } from '@angular/core';
import type { UsualAnswer } from '@akin/contracts';

@Injectable({ providedIn: 'root' })
export class MentorApi {
  answering(id: () => string) {
    return httpResource<UsualAnswer>(() => `/api/mentors/${id()}/answering`);
  }
}

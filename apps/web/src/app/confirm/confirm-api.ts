import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ConfirmationAnswer, ConfirmationDone, WaitingConfirmation } from '@akin/contracts';
import { firstValueFrom } from 'rxjs';

/** Whether it was them: asked by mail, answered here. Nobody is signed in yet. */
@Injectable({ providedIn: 'root' })
export class ConfirmApi {
  private readonly http = inject(HttpClient);

  async waiting(): Promise<WaitingConfirmation | null> {
    return (await firstValueFrom(this.http.get<{ waiting: WaitingConfirmation | null }>('/api/confirm'))).waiting;
  }

  /** Answers where the person was going. */
  confirm(secret: string): Promise<ConfirmationDone> {
    return this.answer<ConfirmationDone>('/api/confirm', secret);
  }

  async deny(secret: string): Promise<void> {
    await this.answer('/api/confirm/deny', secret);
  }

  /** This browser came by an invitation. */
  async invited(secret: string): Promise<void> {
    await this.answer('/api/confirm/invitation', secret);
  }

  private answer<T>(url: string, secret: string): Promise<T> {
    const answer: ConfirmationAnswer = { secret };
    return firstValueFrom(this.http.post<T>(url, answer));
  }
}

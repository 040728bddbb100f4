import { HttpContext, HttpContextToken } from '@angular/common/http';

/** A call about the session itself: it is not held back when the session has ended, for it is how one finds out. */
export const bareCall = new HttpContextToken(() => false);

export function bare(): HttpContext {
  return new HttpContext().set(bareCall, true);
}

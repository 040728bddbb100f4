/** Where control data lives, and the one role that may use it. */
export const NATIONAL_SCHEMA = 'national';
export const NATIONAL_ROLE = 'akin_national';

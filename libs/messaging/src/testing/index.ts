export * from './post-office.js';
export * from './message-center.js';

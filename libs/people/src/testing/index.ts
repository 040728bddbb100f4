export * from './school-world.js';
export * from './selection-world.js';
export * from './evidence-files.js';

export * from './school-world.js';

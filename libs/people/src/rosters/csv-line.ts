export { csvLine } from '@akin/platform';

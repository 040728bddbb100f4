export { demoRoster } from '../../../../tools/seed/src/demo-roster.js';

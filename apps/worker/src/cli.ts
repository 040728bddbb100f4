import 'reflect-metadata';
import { log } from '@akin/platform';
import { answer } from './commands/answer.js';

log.level = 'warn';
const { text, code, where } = await answer(process.argv.slice(2));
process[where].write(`${text}\n`);
process.exit(code);

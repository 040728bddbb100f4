import { parentPort } from 'node:worker_threads';
import { verifyMessage, type MessageToVerify } from './verify-message.js';

/** What runs in a thread of its own: one message in, one verdict out. It has no database, no session and no clock. */
parentPort?.on('message', (message: MessageToVerify) => parentPort?.postMessage(verifyMessage(message)));
parentPort?.postMessage('ready');

import { createSocket, type Socket } from 'node:dgram';
import { DnsCheck } from './dns-check.service.js';

/** Builds a name server's answer to the question it was asked. */
type Answer = (question: Buffer) => Buffer | null;

const header = (question: Buffer, flags: number, answers: number) => {
  const head = Buffer.from(question.subarray(0, 12));
  head.writeUInt16BE(flags, 2);
  head.writeUInt16BE(answers, 6);
  head.writeUInt16BE(0, 10);
  return head;
};
/** The question as it was asked, without what the resolver adds after it. */
const asked = (question: Buffer) => question.subarray(12, question.indexOf(0, 12) + 5);

const txt =
  (...records: string[][]): Answer =>
  (question) => {
    const answers = records.map((parts) => {
      const data = Buffer.concat(parts.map((part) => Buffer.concat([Buffer.from([part.length]), Buffer.from(part)])));
      const place = Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60, 0, data.length]);
      return Buffer.concat([place, data]);
    });
    return Buffer.concat([header(question, 0x8180, records.length), asked(question), ...answers]);
  };
const flagged =
  (flags: number): Answer =>
  (question) =>
    Buffer.concat([header(question, flags, 0), asked(question)]);

describe('DnsCheck', () => {
  let server: Socket;
  let answer: Answer;
  let check: DnsCheck;
  beforeAll(async () => {
    server = createSocket('udp4', (question, from) => {
      const said = answer(question);
      if (said) server.send(said, from.port, from.address);
    });
    await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve));
    check = new DnsCheck([`127.0.0.1:${server.address().port}`], 400);
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  it.each<[string, Answer, object]>([
    [
      'every record, its parts as one',
      txt(['v=spf1 -all'], ['akin-', 'verification=abc']),
      { kind: 'records', values: ['v=spf1 -all', 'akin-verification=abc'] },
    ],
    ['that the name does not exist', flagged(0x8183), { kind: 'none' }],
    ['that the name has no such record', flagged(0x8180), { kind: 'none' }],
    ['that the server failed', flagged(0x8182), { kind: 'silent' }],
    ['that nobody answered in time', () => null, { kind: 'silent' }],
  ])('tells %s', async (_what, said, found) => {
    answer = said;
    expect(await check.look('_akin.lakeside.edu')).toEqual(found);
  });
});

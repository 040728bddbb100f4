import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { Queues } from '@akin/messaging';
import { inSchool } from '@akin/tenancy';
import { startWorker } from '../programs.mjs';

const waiting = 10_000;
const samples = 40;

/** How long one mail of a school takes from being written to the mail server, quietly and while another school has 10,000 waiting. */
export async function mailTimes(bench, quiet, noisy) {
  const office = await mailServer();
  const queues = new Queues({ databaseUrl: bench.queueUrl });
  const worker = startWorker(bench, office.address);
  const oneMail = async (name) => {
    const began = performance.now();
    // The sweep may come by before the nudge does.
    const arrived = office.arrived(`${name}-1@school.example`);
    await writeMails(bench, quiet, 1, name);
    await queues.wake(quiet.id);
    await arrived;
    return performance.now() - began;
  };
  try {
    await oneMail('first');
    const alone = [];
    for (let n = 0; n < samples; n++) alone.push(await oneMail(`alone${n}`));
    const underWay = office.arrived('noise-100@school.example');
    await writeMails(bench, noisy, waiting, 'noise');
    const before = office.count;
    const began = performance.now();
    await queues.wake(noisy.id);
    await underWay;
    const beside = [];
    for (let n = 0; n < samples && office.count - before < waiting; n++) beside.push(await oneMail(`beside${n}`));
    const rate = ((office.count - before) / (performance.now() - began)) * 1000;
    return { alone, beside, rate, left: waiting + beside.length - (office.count - before) };
  } finally {
    await worker.stop();
    await queues.onModuleDestroy();
    office.close();
  }
}

/** Mails as large as ours are, without telling the queue. */
function writeMails(bench, school, count, name) {
  return inSchool(school, () =>
    bench.db.run((m) =>
      m.query(
        `insert into mail (id, key, kind, recipient, subject, html, body, message_id)
         select gen_random_uuid(), gen_random_uuid(), 'request', $2 || '-' || n || '@school.example', 'A request', repeat('<p>mail</p>', 500),
           repeat('mail ', 200), gen_random_uuid() || '@akin.example' from generate_series(1, $1) n`,
        [count, name],
      ),
    ),
  );
}

async function mailServer() {
  const awaited = new Map();
  const office = {
    count: 0,
    arrived: (recipient) => new Promise((resolve) => awaited.set(recipient, resolve)),
    close: () => server.close(),
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      stream.resume().once('end', () => {
        office.count += 1;
        awaited.get(session.envelope.rcptTo[0].address)?.();
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  office.address = `smtp://127.0.0.1:${server.server.address().port}`;
  return office;
}

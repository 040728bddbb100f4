import http from 'node:http';

const rows = 50_000;
const boundary = 'akin-bench';
const askEveryMs = 500;
const specialties = [
  'Pediatrics',
  'General Surgery',
  'Internal Medicine',
  'OB/GYN',
  'Neurology',
  'Psych',
  'Family Practice',
  'Basket weaving',
];

/** A roster of 50,000 mentors, as a dean's office would drop it. */
function roster() {
  const lines = Array.from(
    { length: rows },
    (_, n) => `N${n},Given${n % 977},"Family, ${n}",person${n}@noisy.example,Professor,Department ${n % 40},${specialties[n % 8]}`,
  );
  return ['Employee ID,First name,Last name,Mail,Academic rank,Department,Specialty', ...lines].join('\n');
}

/** Drops the roster at a school, waits until it is checked, and answers its id. */
export async function dropRoster(port, host, cookie) {
  const part = `content-disposition: form-data; name="file"; filename="fall.csv"\r\ncontent-type: text/csv`;
  const body = `--${boundary}\r\n${part}\r\n\r\n${roster()}\r\n--${boundary}--\r\n`;
  const type = `multipart/form-data; boundary=${boundary}`;
  const { id } = await call(port, host, cookie, 'POST', '/api/rosters', { 'content-type': type }, body);
  const { counts } = await settled(port, host, cookie, id);
  if (counts.added !== rows) throw new Error(`The roster was read as ${JSON.stringify(counts)}.`);
  return id;
}

/** Saves it, and waits until that is done. */
export async function commitRoster(port, host, cookie, id) {
  const options = JSON.stringify({ leaveOutRejected: false, invite: true });
  await call(port, host, cookie, 'POST', `/api/rosters/${id}/commit`, { 'content-type': 'application/json' }, options);
  const { result, trouble } = await settled(port, host, cookie, id);
  if (result?.added !== rows) throw new Error(`The roster was not saved: ${JSON.stringify(trouble)}.`);
}

/** Asks as the page does, until the roster is neither being checked nor being saved. */
async function settled(port, host, cookie, id) {
  for (;;) {
    const roster = await call(port, host, cookie, 'GET', `/api/rosters/${id}`, {}, '');
    if (roster.state !== 'checking' && roster.state !== 'saving') return roster;
    await new Promise((resume) => setTimeout(resume, askEveryMs));
  }
}

function call(port, host, cookie, method, path, more, body) {
  return new Promise((resolve, reject) => {
    const headers = { host, origin: `http://${host}`, cookie, ...more, 'content-length': Buffer.byteLength(body) };
    const sent = http.request({ host: '127.0.0.1', port, method, path, headers }, async (answer) => {
      let text = '';
      for await (const piece of answer) text += piece;
      if (answer.statusCode < 300) resolve(JSON.parse(text));
      else reject(new Error(`${path}: ${answer.statusCode} ${text.slice(0, 200)}`));
    });
    sent.on('error', reject).end(body);
  });
}

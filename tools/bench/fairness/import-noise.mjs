import http from 'node:http';

const rows = 50_000;
const boundary = 'akin-bench';
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

/** Drops the roster at a school and answers its id. */
export async function dropRoster(port, host, cookie) {
  const part = `content-disposition: form-data; name="file"; filename="fall.csv"\r\ncontent-type: text/csv`;
  const body = `--${boundary}\r\n${part}\r\n\r\n${roster()}\r\n--${boundary}--\r\n`;
  const { id, counts } = await post(port, host, cookie, '/api/rosters', `multipart/form-data; boundary=${boundary}`, body);
  if (counts.added !== rows) throw new Error(`The roster was read as ${JSON.stringify(counts)}.`);
  return id;
}

/** Saves it. */
export async function commitRoster(port, host, cookie, id) {
  const options = JSON.stringify({ leaveOutRejected: false, invite: true });
  const { added } = await post(port, host, cookie, `/api/rosters/${id}/commit`, 'application/json', options);
  if (added !== rows) throw new Error(`Only ${added} people were added.`);
}

function post(port, host, cookie, path, type, body) {
  return new Promise((resolve, reject) => {
    const headers = { host, origin: `http://${host}`, cookie, 'content-type': type, 'content-length': Buffer.byteLength(body) };
    const sent = http.request({ host: '127.0.0.1', port, method: 'POST', path, headers }, async (answer) => {
      let text = '';
      for await (const piece of answer) text += piece;
      if (answer.statusCode < 300) resolve(JSON.parse(text));
      else reject(new Error(`${path}: ${answer.statusCode} ${text.slice(0, 200)}`));
    });
    sent.on('error', reject).end(body);
  });
}

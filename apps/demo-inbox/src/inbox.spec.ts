import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FastifyInstance } from 'fastify';
import { createTransport, type Transporter } from 'nodemailer';
import { type SMTPServer } from 'smtp-server';
import { type Mail } from './mail.js';
import { MailStore } from './mail-store.js';
import { Refusals } from './refusals.js';
import { inboxServer } from './server.js';
import { smtpServer } from './smtp.js';

let folder: string;
let smtp: SMTPServer;
let web: FastifyInstance;
let sender: Transporter;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-inbox-'));
  const store = await MailStore.open(folder);
  const refusals = new Refusals();
  const now = () => new Date();
  smtp = smtpServer(store, refusals, now);
  web = inboxServer(store, refusals, now);
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  await web.listen({ host: '127.0.0.1', port: 0 });
  address = `http://127.0.0.1:${(web.server.address() as AddressInfo).port}`;
  sender = createTransport({ host: '127.0.0.1', port: (smtp.server.address() as AddressInfo).port });
});

afterAll(async () => {
  sender.close();
  await web.close();
  await new Promise<void>((closed) => smtp.close(closed));
  await rm(folder, { recursive: true });
});

beforeEach(() => fetch(`${address}/api/messages`, { method: 'DELETE' }));

const letter = {
  from: { name: 'Northfield School of Medicine', address: 'northfield@akin.example' },
  to: 'adwoa.osei@northfield.example',
  subject: 'Imani would like you as her mentor – “now”',
  text: 'Dear Dr. Osei,\nhttp://northfield.localhost:3000/requests/1?a=1&b=2',
  html: '<html><head><meta name="theme-color" content="#1f4d3a"></head><body><script>alert(1)</script><p>Dear Dr. Osei</p></body></html>',
  messageId: '<request-1@akin.example>',
  headers: { 'X-Akin-Kind': 'request' },
};

const list = async (to = ''): Promise<Mail[]> => (await fetch(`${address}/api/messages${to && `?to=${to}`}`)).json() as Promise<Mail[]>;
const page = async (path: string) => {
  const response = await fetch(address + path);
  return { status: response.status, policy: response.headers.get('content-security-policy') ?? '', body: await response.text() };
};

describe('a delivered mail', () => {
  it('is there as JSON as soon as it was acknowledged', async () => {
    await sender.sendMail(letter);
    const [mail, ...others] = await list();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      messageId: letter.messageId,
      from: '"Northfield School of Medicine" <northfield@akin.example>',
      to: [letter.to],
      subject: letter.subject,
      html: letter.html,
      deliveries: 1,
      color: '#1f4d3a',
    });
    expect(mail.text.trim()).toBe(letter.text);
    expect(mail.headers['x-akin-kind']).toBe('request');
    expect(await (await fetch(`${address}/api/messages/${mail.id}`)).json()).toEqual(mail);
  });

  it('is shown once when it is delivered again', async () => {
    await sender.sendMail(letter);
    await sender.sendMail(letter);
    expect(await list()).toMatchObject([{ subject: letter.subject, deliveries: 2 }]);
  });

  it('is found by its recipient, the newest first', async () => {
    await sender.sendMail(letter);
    await sender.sendMail({ ...letter, messageId: '<2@akin.example>', subject: 'Second', bcc: 'hidden@harbor.example' });
    await sender.sendMail({ ...letter, messageId: '<3@akin.example>', subject: 'Third', to: 'corazon.lim@northfield.example' });
    expect((await list('adwoa')).map(({ subject }) => subject)).toEqual(['Second', letter.subject]);
    expect((await list('hidden@harbor.example')).map(({ subject }) => subject)).toEqual(['Second']);
  });
});

describe('refusing for a while', () => {
  it('answers 451 as often as asked, then takes mail again', async () => {
    await fetch(`${address}/api/refuse?for=2`, { method: 'POST' });
    for (let turn = 0; turn < 2; turn++) await expect(sender.sendMail(letter)).rejects.toMatchObject({ responseCode: 451 });
    expect(await list()).toEqual([]);
    await sender.sendMail(letter);
    expect(await list()).toHaveLength(1);
  });

  it.each(['-1', 'x', '1.5', '1000000'])('does not understand %s', async (count) => {
    expect((await fetch(`${address}/api/refuse?for=${count}`, { method: 'POST' })).status).toBe(400);
  });
});

describe('the page', () => {
  it('lists mails with the color of their school, and says so when there are none', async () => {
    expect((await page('/')).body).toContain('Nothing has been sent yet');
    await sender.sendMail(letter);
    const { body, policy } = await page('/');
    expect(body).toContain('fill="#1f4d3a"');
    expect(body).toContain('to adwoa.osei@northfield.example');
    expect(policy).toContain("script-src 'self'");
    expect((await page('/?to=%3Cb%3E')).body).toContain('to “&lt;b&gt;”');
  });

  it('shows one mail as HTML in a frame, as text and with its headers', async () => {
    await sender.sendMail(letter);
    const [{ id }] = await list();
    expect((await page(`/m/${id}`)).body).toContain(`<iframe class="frame" src="/m/${id}/html"`);
    expect((await page(`/m/${id}?view=text`)).body).toContain('href="http://northfield.localhost:3000/requests/1?a=1&amp;b=2"');
    expect((await page(`/m/${id}?view=headers`)).body).toContain('<dt>x-akin-kind</dt><dd>request</dd>');
    const framed = await page(`/m/${id}/html`);
    expect(framed.policy).toContain("default-src 'none'");
    expect(framed.body).toContain('<base target="_blank">');
    const nonce = /script-src 'nonce-([^']+)';/.exec(framed.policy)?.[1];
    expect(framed.body.match(/<script[^>]*>/g)).toEqual([`<script nonce="${nonce}">`, '<script>']);
  });

  it('says when a mail is gone', async () => {
    expect(await page('/m/gone')).toMatchObject({ status: 404, body: expect.stringContaining('This mail is not here') });
    expect((await fetch(`${address}/api/messages/gone`)).status).toBe(404);
  });

  it('hears of a new mail without asking again', async () => {
    const heard = await fetch(`${address}/events`);
    const reader = heard.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toContain('retry');
    await sender.sendMail(letter);
    expect((await reader.read()).value).toContain('event: changed');
    await reader.cancel();
  });

  it('is cleared from its own page only', async () => {
    await sender.sendMail(letter);
    const clear = (origin: string) => fetch(`${address}/clear`, { method: 'POST', redirect: 'manual', headers: { origin } });
    expect((await clear('http://evil.example')).status).toBe(403);
    expect(await list()).toHaveLength(1);
    expect((await clear(address)).status).toBe(303);
    expect(await list()).toEqual([]);
  });
});

it('refuses a mail that is too large and goes on', async () => {
  await expect(sender.sendMail({ ...letter, text: 'x'.repeat(11 * 1024 * 1024) })).rejects.toMatchObject({ responseCode: 552 });
  await sender.sendMail(letter);
  expect(await list()).toHaveLength(1);
});

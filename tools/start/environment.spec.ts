import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environments } from './environment.mjs';
import { programs } from './programs.mjs';
import { readSettings } from './settings.mjs';

const data = mkdtempSync(join(tmpdir(), 'akin-settings-'));
const database = { ownerUrl: 'postgres://owner', appUrl: 'postgres://app', queueUrl: 'postgres://queue' };
const envs = () =>
  environments(readSettings({ AKIN_DATA: data }), database, {
    PATH: '/bin',
    DATABASE_OWNER_URL: 'postgres://leaked',
    AKIN_SECRET: 'leaked',
    npm_config_x: 'y',
  });

afterAll(() => rmSync(data, { recursive: true }));

it('gives the demo programs no credentials at all', () => {
  const { demo } = envs();
  expect(Object.keys(demo)).not.toEqual(expect.arrayContaining(['DATABASE_URL']));
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'QUEUE_DATABASE_URL', 'AKIN_SECRET', 'npm_config_x'])
    expect(demo).not.toHaveProperty(name);
});

it("keeps the owner's connection from api and worker", () => {
  expect(envs().server).toMatchObject({
    DATABASE_URL: 'postgres://app',
    QUEUE_DATABASE_URL: 'postgres://queue',
    SMTP_URL: 'smtp://127.0.0.1:3025',
  });
  expect(envs().server).not.toHaveProperty('DATABASE_OWNER_URL');
});

it('gives the owner connection to the provisioner only', () => {
  expect(envs().owner).toMatchObject({ DATABASE_OWNER_URL: 'postgres://owner' });
  expect(programs.filter(({ needs }) => needs === 'owner').map(({ name }) => name)).toEqual(['provisioner']);
});

it('brings nothing of the demo into production', () => {
  const { owner } = environments(readSettings({ AKIN_DATA: data }), database, { NODE_ENV: 'production' });
  expect([owner.AKIN_DEMO, owner.AKIN_SECRET]).toEqual(['', '']);
});

it('makes one secret, keeps it, and lets nobody else read it', () => {
  const first = envs().server.AKIN_SECRET;
  expect(first.length).toBeGreaterThanOrEqual(32);
  expect(envs().server.AKIN_SECRET).toBe(first);
  expect(statSync(join(data, 'secrets.json')).mode & 0o777).toBe(0o600);
});

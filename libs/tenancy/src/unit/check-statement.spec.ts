import { checkStatement } from './check-statement.js';

describe('checkStatement', () => {
  it.each([
    'select 1',
    '  SELECT * from account',
    'with x as (select 1) select * from x',
    'INSERT INTO wish values ($1)',
    'SAVEPOINT typeorm_1',
    'ROLLBACK TO SAVEPOINT typeorm_1',
  ])('lets pass: %s', (text) => expect(() => checkStatement(text)).not.toThrow());

  it.each([
    'RESET ROLE',
    'reset all',
    'SET ROLE akin_owner',
    'SET search_path = national',
    'set local role t_other',
    'BEGIN',
    'COMMIT',
    'ROLLBACK',
    'end',
    "select set_config('role', 'akin_owner', true)",
    'select text_search.set_limit(0.1)',
    'DO $$ begin end $$',
    'COPY account TO STDOUT',
    'DISCARD ALL',
    'LISTEN x',
    'PREPARE p as select 1',
    'select pg_advisory_lock(1)',
    'select pg_try_advisory_lock(1)',
    "select U&\"set\\005fconfig\"('role', 'akin_owner', true)",
    "select query_to_xml('select set' || '_config(''role'', ''akin_owner'', true)', true, false, '')",
    "update pg_settings set setting = 'national' where name = 'search_path'",
    '/* hidden */ RESET ROLE',
    '-- hidden\nRESET ROLE',
    '',
    'CREATE TABLE x (y int)',
    'GRANT x TO y',
    'ALTER ROLE x',
    undefined,
  ])('refuses: %s', (text) => expect(() => checkStatement(text)).toThrow(expect.objectContaining({ code: 'forbidden_statement' })));
});

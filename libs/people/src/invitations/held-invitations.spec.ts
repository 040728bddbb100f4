import { PeopleModule } from '../people.module.js';
import { Held } from '../privacy/held/held.service.js';
import { SchoolWorld } from '../testing/school-world.js';
import { Invitations } from './invitations.service.js';
import { optOutSecret } from './opt-out-secret.js';
import { OptOuts } from './opt-out.service.js';

it('tells people when they were invited and that they asked not to be', async () => {
  const world = await SchoolWorld.open(PeopleModule, { at: '2026-11-12T15:00:00Z' });
  const ada = await world.person('mentor');
  const told = async () => (await world.inSchool(() => world.get(Held).view(ada))).parts.find(({ part }) => part === 'invitations')?.facts;
  await world.query('insert into mentor (account_id) values ($1)', [ada.personId]);
  expect(await told()).toEqual([]);
  await world.inSchool(() => world.get(Invitations).invite([ada.personId]));
  await world.attend();
  world.clock.advance(8 * 24 * 3_600_000);
  await world.attend();
  await world.inSchool(() => world.get(OptOuts).decide(optOutSecret(world.school.id, ada.personId), true));
  expect(await told()).toEqual([
    { label: 'We invited you', value: '2026-11-12' },
    { label: 'We reminded you', value: '2026-11-20' },
    { label: 'You asked not to be written to', value: '2026-11-20' },
  ]);
  await world.close();
});

import { vocabulary } from '@akin/people';
import { asOwner } from '@akin/tenancy';

const page = `select a.id, a.given_name, a.family_name, a.pronouns, p.title, p.department, p.specialty, p.subspecialty, p.own_words,
    m.helps_with, m.capacity, m.taken, m.held
  from profile p join mentor m on m.account_id = p.account_id join account a on a.id = p.account_id
  where p.specialty = $1 and m.state = 'active' and m.taken + m.held < m.capacity order by p.account_id limit 20`;

/** How long one page of mentors takes bare pg, by one facet with an index of its own. */
export function barePages(bench, school, count) {
  const { terms } = vocabulary.facets.find(({ code }) => code === 'specialty');
  return asOwner(bench.ownerUrl, async (client) => {
    await client.query(`set search_path to ${school.schema}`);
    await client.query('create index if not exists bench_specialty on profile (specialty, account_id)');
    await client.query('analyze account, profile, mentor');
    const samples = [];
    for (let asked = 0; asked < count; asked++) {
      const began = performance.now();
      await client.query({ name: 'page', text: page, values: [terms[asked % terms.length].code] });
      samples.push(performance.now() - began);
    }
    return samples;
  });
}

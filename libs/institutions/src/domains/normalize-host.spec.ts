import { normalizeHost } from './normalize-host.js';

const base = 'akin.example:3000';

describe('normalizeHost', () => {
  it.each([
    ['mentoring.lakeside.edu', 'mentoring.lakeside.edu'],
    ['  Mentoring.LakeSide.EDU. ', 'mentoring.lakeside.edu'],
    ['a.co', 'a.co'],
    ['st-marys.3m.museum', 'st-marys.3m.museum'],
    ['notakin.example', 'notakin.example'],
  ])('takes %s as %s', (typed, host) => expect(normalizeHost(typed, base)).toBe(host));

  it.each([
    ['https://mentoring.lakeside.edu', /without https/],
    ['mentoring.lakeside.edu/start', /without https/],
    ['mentoring.lakeside.edu:8443', /port/],
    ['pilar@lakeside.edu', /Only the domain/],
    ['mentoring lakeside.edu', /Only the domain/],
    ['10.0.0.1', /number/],
    ['1.2', /number/],
    ['2001:db8::1', /Only the domain/],
    ['xn--lkeside-6za.edu', /accents/],
    ['mentoring.xn--p1ai', /accents/],
    ['läkeside.edu', /accents/],
    ['аkin.com', /accents/],
    ['akin.example', /need not be added/],
    ['lakeside.akin.example', /need not be added/],
    ['lakeside', /looks like/],
    ['', /looks like/],
    ['a..edu', /looks like/],
    ['-a.edu', /looks like/],
    ['a-.edu', /looks like/],
    ['_akin.lakeside.edu', /looks like/],
    ['lakeside.e', /looks like/],
    ['lakeside.123', /looks like/],
    [`${'x'.repeat(64)}.edu`, /looks like/],
    [`${'abc.'.repeat(60)}edu`, /looks like/],
  ])('refuses %s in words', (typed, words) => {
    const detail = { fields: [{ field: 'host', message: expect.stringMatching(words) }] };
    expect(() => normalizeHost(typed, base)).toThrow(expect.objectContaining({ code: 'host_invalid', detail }));
  });
});

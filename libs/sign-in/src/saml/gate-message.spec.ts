import { cpuTime } from '../testing/cpu-time.js';
import { gateLimits, gateMessage } from './gate-message.js';

const gate = (xml: string | Buffer) => {
  const gated = gateMessage(Buffer.from(xml).toString('base64'));
  return gated.ok ? 'passes' : gated.reason;
};
const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
const wide = (attributes: number) => `<a${Array.from({ length: attributes }, (_, at) => ` a${at}="1"`).join('')}/>`;

describe('gateMessage', () => {
  it.each([
    ['elements, attributes and text', '<a b="1" c=\'2\'>x &amp; y<d:e/></a>', 'passes'],
    ['an XML declaration', '<?xml version="1.0" encoding="UTF-8"?>\n<a/>', 'passes'],
    ['a greater-than sign in a value', '<a b="x > y"/>', 'passes'],
    ['letters of every script', '<a>Ngozi Òkafor 李</a>', 'passes'],
    ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'markup_refused'],
    ['a comment', '<a>admin<!-- -->.evil</a>', 'markup_refused'],
    ['CDATA', '<a><![CDATA[x]]></a>', 'markup_refused'],
    ['a processing instruction', '<a><?p text?></a>', 'markup_refused'],
    ['a second declaration', '<?xml version="1.0"?><?xml version="1.0"?><a/>', 'markup_refused'],
    ['a declaration of another encoding', '<?xml version="1.0" encoding="UTF-16"?><a/>', 'markup_refused'],
    ['XML 1.1', '<?xml version="1.1"?><a/>', 'markup_refused'],
    ['an unclosed element', '<a><b></a>', 'malformed'],
    ['an unquoted attribute', '<a b=1/>', 'malformed'],
    ['a tag inside a value', '<a b="<c>"/>', 'malformed'],
    ['text alone', 'hello', 'malformed'],
    ['a tag that never ends', '<a', 'malformed'],
    ['bytes that are no UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe]), 'not_utf8'],
    ['a NUL', '<a>\u0000</a>', 'not_utf8'],
    ['as many elements as allowed', `<a>${'<b/>'.repeat(gateLimits.elements - 1)}</a>`, 'passes'],
    ['one element more', `<a>${'<b/>'.repeat(gateLimits.elements)}</a>`, 'too_many_elements'],
    ['as deep as allowed', nested(gateLimits.depth), 'passes'],
    ['one level deeper', nested(gateLimits.depth + 1), 'too_deep'],
    ['as many attributes as allowed', wide(gateLimits.attributes), 'passes'],
    ['one attribute more', wide(gateLimits.attributes + 1), 'too_many_attributes'],
    ['a kilobyte too much', 'x'.repeat(100 * 1024), 'too_large'],
  ])('%s', (_what, xml, outcome) => expect(gate(xml)).toBe(outcome));

  it.each(['', '====', 'not base64!', 'PGEvPg', 'PGEv%3E'])('refuses what is no base64: “%s”', (text) => {
    expect(gateMessage(text)).toEqual({ ok: false, reason: 'not_base64' });
  });

  it('takes base64 broken into lines', () => expect(gateMessage('PGE\r\nvPg==').ok).toBe(true));

  it.each([
    ['spaces', `<a${' '.repeat(90_000)}`],
    ['a name', `<${'a'.repeat(90_000)}`],
    ['attributes', `<a${' b="c"'.repeat(15_000)}`],
    ['names and spaces', `<a ${'b '.repeat(45_000)}`],
    ['opening brackets', '<'.repeat(90_000)],
  ])('is done at once with endless %s', (_what, xml) => {
    expect(cpuTime(() => gate(xml))).toBeLessThan(3000);
  });
});

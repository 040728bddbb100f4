import { cpuTime } from '../testing/cpu-time.js';
import { gateMetadata, metadataLimits } from './gate-metadata.js';

const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
const attributes = (count: number) => `<a ${Array.from({ length: count }, (_, n) => `b${n}="1"`).join(' ')}/>`;

it.each([
  ['an element', '<a b="1 > 0"/>', '<a b="1 > 0"/>'],
  ['a declaration', '<?xml version="1.0" encoding="UTF-8"?>\n<a/>', '\n<a/>'],
  ['a byte order mark', '\uFEFF<a/>', '<a/>'],
  ['comments, which are taken out', '<!-- <!DOCTYPE x> --><a><!--b-->c</a>', '<a>c</a>'],
  ['what is as deep as it may be', nested(metadataLimits.depth), nested(metadataLimits.depth)],
  ['as many attributes as there may be', attributes(metadataLimits.attributes), attributes(metadataLimits.attributes)],
])('lets %s pass', (_what, xml, passed) => expect(gateMetadata(xml)).toEqual({ ok: true, xml: passed }));

it.each([
  ['a document type', '<!DOCTYPE a><a/>', 'document_type'],
  ['an entity', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 'document_type'],
  ['a document type after a comment', '<!----><!DOCTYPE a><a/>', 'document_type'],
  ['character data', '<a><![CDATA[b]]></a>', 'document_type'],
  ['a processing instruction', '<a><?b c?></a>', 'document_type'],
  ['a comment without an end', '<a/><!-- b', 'malformed'],
  ['a tag without an end', '<a b="1"', 'malformed'],
  ['what is too large', 'x'.repeat(metadataLimits.characters + 1), 'too_large'],
  ['too many elements', '<a/>'.repeat(metadataLimits.elements + 1), 'too_much'],
  ['what is too deep', nested(metadataLimits.depth + 1), 'too_much'],
  ['too many attributes', attributes(metadataLimits.attributes + 1), 'too_much'],
])('does not let %s pass', (_what, xml, reason) => expect(gateMetadata(xml)).toEqual({ ok: false, reason }));

it.each([
  ['quotes', '<a b='.concat('"'.repeat(300_000))],
  ['openings', '<'.repeat(500_000)],
  ['comments that begin', '<!--'.repeat(125_000)],
  ['empty elements', '<a/>'.repeat(125_000)],
  ['one long tag', `<a${' b'.repeat(250_000)}`],
])('takes little time for %s', (_what, xml) => {
  expect(cpuTime(() => gateMetadata(xml))).toBeLessThan(3000);
});

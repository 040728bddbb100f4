import type { Term } from '@akin/contracts';
import { iso6393 } from 'iso-639-3';

/**
 * Languages of ISO 639-3 that are in the list of `languages.ts` under another name or a broader code: Standard Malay is Malay
 * there, Yue Chinese is Cantonese.
 */
const listedAlready = new Set(
  'ase ceb chr chk prs haw hmn hop ilo quc kok kri lkt zlm mam npi pcm ory rhg swh zap yue cmn hak nan fil pes kea jam'.split(' '),
);

/**
 * Every other living language of ISO 639-3 (package iso-639-3 3.0.1, MIT), by its three-letter code. Thousands of them, so they
 * are searched and never listed.
 */
export const rareLanguages: ReadonlyMap<string, Term> = new Map(
  iso6393
    .filter(({ type, iso6391, iso6393: code }) => type === 'living' && iso6391 === undefined && !listedAlready.has(code))
    .map(({ iso6393: code, name }) => [code, { code, label: name }]),
);

const languageFacets = ['language', 'first_language'];

/** A language beyond the list, where the facet is about languages; undefined elsewhere. */
export function rareLanguage(facet: string, code: string): Term | undefined {
  return languageFacets.includes(facet) ? rareLanguages.get(code) : undefined;
}

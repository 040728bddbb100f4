import { brandMarks, type BrandMark, type InstitutionView } from '@akin/contracts';
import { askAkin } from './saml/ask-akin.js';

/** How a school looks at its sign-in. */
export interface SchoolLook {
  name: string;
  shortName: string;
  program: string;
  mark: BrandMark;
  seed: string;
  accent: string;
}

const color = (given: unknown, otherwise: string) => (typeof given === 'string' && /^#[0-9a-f]{6}$/i.test(given) ? given : otherwise);

/** What stands in for a school that Akin tells nothing about. */
export const neutralLook = (slug: string): SchoolLook => ({
  name: slug === 'operator' ? 'Akin operator' : slug,
  shortName: slug === 'operator' ? 'Akin' : slug,
  program: '',
  mark: 'rings',
  seed: '#2b4152',
  accent: '#2e6470',
});

/** The school's name, mark and colors as Akin gives them at its address, or a neutral look when it gives none. */
export async function lookOf(port: number, host: string, slug: string): Promise<SchoolLook> {
  const neutral = neutralLook(slug);
  try {
    const answer = await askAkin(port, host, '/api/institution');
    if (answer.status !== 200) return neutral;
    const { name, shortName, branding, words } = JSON.parse(answer.body) as Partial<InstitutionView>;
    return {
      name: name || neutral.name,
      shortName: (slug !== 'operator' && shortName) || neutral.shortName,
      program: words?.program ?? '',
      mark: brandMarks.find((mark) => mark === branding?.mark) ?? neutral.mark,
      seed: color(branding?.seed, neutral.seed),
      accent: color(branding?.accent, neutral.accent),
    };
  } catch {
    return neutral;
  }
}

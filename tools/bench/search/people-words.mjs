/** Names and what mentors write about themselves, with common and rare words. */
export const givenNames =
  'Adwoa Maria José Wei Fatima Ana Kofi Grace Omar Lena Priya Daniel Ruth Hyun Carlos Amara Noor Peter Sofia Tom Imani Yuki Elif Ben'.split(
    ' ',
  );
const heads = 'Os Nún Khal Brad Chen Gar Mül Ok Pat Rod Stein Tan Vas Wash Yam Zel Ban Cort Dub Ek Fitz Gon Hag Iv'.split(' ');
const middles = 'an el or is ab und ert ov al in'.split(' ');
const tails = 'ei ez il ley sky son ter man a er ova iah well field ström'.split(' ');
export const familyNames = heads.flatMap((head) => middles.flatMap((middle) => tails.map((tail) => `${head}${middle}${tail}`)));

export const commonWords = 'research clinic learners family career teaching balance mentor residency writing leadership community'.split(
  ' ',
);
export const rareWords =
  'marathon beekeeping tuberculosis harmonica sabbatical telemetry Navajo farmhouse chess fellowship ultrasound rowing'.split(' ');
const fill = 'I care about how people find their way and what it takes to stay with it through long years of training and change'.split(
  ' ',
);

/** About 25 words. */
export function sentenceOf(dice) {
  const words = Array.from({ length: 16 }, () => dice.any(fill));
  return [...words, ...dice.some(commonWords, 8), ...(dice.below(8) === 0 ? [dice.any(rareWords)] : [])].join(' ') + '.';
}

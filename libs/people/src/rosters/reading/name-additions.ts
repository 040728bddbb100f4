const forms =
  /^(?:(?:dr|drs|prof|professor|mr|mrs|ms|mx|miss|sir|dame|rev|reverend|hon|dean|sr dr|dra|herr|frau|capt|col|maj|lt)\b\.?\s+)+(?=\S)/i;

/** Forms of address in front of a name are none of it: `Prof. Dr. Adwoa Osei`. */
export function withoutAddress(name: string): string {
  return name.replace(forms, '');
}

/** Degrees that no name is written like, in any letters. */
const plainDegrees = new Set(
  (
    'md phd mph mbbs mbchb mbbch bmbs bsn msn rnp dnp pharmd psyd edd drph dds dmd dvm mhs mha mhsa mpp mpa msc msce msci mscr mscs mshp mshs msph msed mtr mstr ' +
    'mba med mmsc mmed mphil bsc jd llm scd dsc lcsw lmsw msw crna cnm aprn arnp fnp pac dpm dpt mdcm mdphd mch frcs frcsc frcp frcpc mrcp facog facs facp faap facc facep ' +
    'faafp facr facms facmg faaos fasa faan fapa fccm fccp fidsa fasn fase facg ffr abpp bcps cpnp cde rdn ccc slp otr esq'
  ).split(' '),
);
/** These are names as well (Anna Do, Wei Ma), and degrees only in capitals or with dots. */
const likeNames = new Set('do ma ba ms bs od pa np rn rd ot pt am ab mb sb sm dr aud mat mme bds'.split(' '));

/** Whether a word is a degree or a certificate behind a name: `MD`, `Ph.D.`, `FACOG`. */
export function isDegree(word: string): boolean {
  const bare = word.replace(/[.,()]/g, '');
  const letters = bare.replace(/-/g, '').toLowerCase();
  if (plainDegrees.has(letters)) return true;
  if (likeNames.has(letters)) return word.includes('.') ? /^\p{Lu}/u.test(word) && /\..*\p{L}/u.test(word) : bare === bare.toUpperCase();
  return /^F[A-Z]{3,5}$/.test(bare) || /^(?:[A-Z]\.){2,}[A-Z]?\.?$/.test(word);
}

const suffix = /^(jr|sr|ii|iii|iv|2nd|3rd|4th)\.?$/i;

/** Whether a word tells a son from his father: `Jr.`, `III`. It belongs to the family name. */
export function isSuffix(word: string): boolean {
  return suffix.test(word);
}

/** `jr.`, `JR` and `Jr` are `Jr.`; numerals are capitals. */
export function tidySuffix(word: string): string {
  const bare = word.replace('.', '').toLowerCase();
  if (bare === 'jr' || bare === 'sr') return `${bare.charAt(0).toUpperCase()}r.`;
  return /^\d/.test(bare) ? bare : bare.toUpperCase();
}

/** Words without the degrees at their end; the first word always stays. */
export function withoutDegrees(words: readonly string[]): string[] {
  const kept = [...words];
  while (kept.length > 1 && isDegree(kept[kept.length - 1])) kept.pop();
  return kept;
}

export interface PersonName {
  givenName: string;
  familyName: string;
}

const han = /^\p{Script=Han}+$/u;
const hangul = /^\p{Script=Hangul}+$/u;
const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々·・\s]+$/u;
/** Family names of two letters; all others have one. */
const longFamilies = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 尉迟 夏侯 皇甫 公孙 公孫 慕容 令狐 长孙 長孫 宇文 司徒 남궁 황보 제갈 선우 독고 사공 서문'.split(' '),
);

/**
 * A name in Chinese, Japanese or Korean letters, where the family name comes first; null when it is in other letters, or
 * not to be told apart.
 */
export function splitEastAsian(name: string): PersonName | null {
  if (!eastAsian.test(name)) return null;
  const words = name.split(/[\s·・]+/);
  if (words.length === 2) return { familyName: words[0], givenName: words[1] };
  if (words.length > 2 || !(han.test(name) || hangul.test(name)) || name.length < 2 || name.length > 4) return null;
  const length = longFamilies.has(name.slice(0, 2)) && name.length > 2 ? 2 : name.length === 4 ? 2 : 1;
  return { familyName: name.slice(0, length), givenName: name.slice(length) };
}

const patronymic = /^\p{Script=Cyrillic}+(вич|вна|ична|ович|івна|йович)$/u;

/** `Шевченко Тарас Григорович`: a father's name at the end means that the family name comes first. */
export function splitWithPatronymic(words: readonly string[]): PersonName | null {
  if (words.length !== 3 || !patronymic.test(words[2])) return null;
  return { familyName: words[0], givenName: `${words[1]} ${words[2]}` };
}

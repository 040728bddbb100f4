/** Which of two numbers comes first where a date does not say, as in `4/5/2027`; `mixed` when a column has both. */
export type DateOrder = 'month first' | 'day first' | 'mixed';

/** A day as `YYYY-MM-DD`, or what is wrong with it, in words. */
export type ReadDate = { date: string } | { wrong: string };

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The end of a term, by month. */
const seasons: Record<string, number> = { winter: 3, spring: 5, summer: 8, fall: 12, autumn: 12 };
/** A year alone means the end of the academic year. */
const yearEnds = { month: 6, day: 30 };

const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const iso = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/;
const name = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const dayNameYear = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[\\s/.-]*${name}[\\s,/.-]*['’]?(\\d{4}|\\d{2})$`);
const nameDayYear = new RegExp(`^${name}[\\s.-]*(\\d{1,2})(?:st|nd|rd|th)?[\\s,/-]+['’]?(\\d{4}|\\d{2})$`);
const nameYear = new RegExp(`^${name}[\\s,/.-]*['’]?(\\d{4}|\\d{2})$`);
const monthYear = /^(\d{1,2})[/.-](\d{4})$/;
const yearMonth = /^(\d{4})[/.-](\d{1,2})$/;
const seasonYear = /^(winter|spring|summer|fall|autumn)(?: (?:term|semester|quarter))?[\s,]*(?:of )?['’]?(\d{4}|\d{2})$/;
const yearAlone = /^(?:class of|class|co|c\/o|grad(?:uating|uation)?(?: in)?|year|ay)?\s*['’]?(\d{4})(?:-\d\d)?$/;
const shortYear = /^(?:class of|class|co|c\/o|['’])\s*['’]?(\d{2})$/;
const academicYear = /^(?:ay\s*)?(\d{4})\s*[-–/]\s*(\d{4}|\d{2})$/;
const classOf = /\b(?:class|co|c\/o)\s*(?:of\s*)?['’]?(\d{4}|\d{2})\b/;
const timeOfDay = /[t\s]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([ap]\.?m\.?)?\s*(z|utc|[+-]\d{2}:?\d{2})?$/;
const weekday = /^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?[,.]?\s+/;

/** Spreadsheets count days from the end of 1899; these are 1954 to 2119. */
const serial = /^(\d{5})(\.0*)?$/;
const serials = { from: 20_000, to: 80_000 };

/** A date as offices write it; a month or year alone means its end. The words of a problem quote nothing but the date. */
export function readDate(text: string, order: DateOrder): ReadDate {
  const told = text.trim().toLowerCase().replace(timeOfDay, '').replace(weekday, '');
  const found = numbered(told, order) ?? named(told) ?? vague(told) ?? counted(told);
  if (found === null) return { wrong: `“${text.slice(0, 40)}” is not a date we can read.` };
  return typeof found === 'string' ? { wrong: `“${text.slice(0, 40)}” ${found}` } : checked(text, found);
}

/** The year of a class (`Class of 2027`) as the end of that academic year, or null. */
export function readClass(text: string): string | null {
  const told = classOf.exec(text.toLowerCase())?.[1];
  if (told === undefined) return null;
  const read = checked(text, { year: full(told), ...yearEnds });
  return 'date' in read ? read.date : null;
}

/** How a column writes its dates: one number above 12 tells. `unsure` when none does though some dates need it. */
export function dateOrderOf(values: readonly string[]): { order: DateOrder; unsure: boolean; seen: number } {
  const seen = { day: 0, month: 0, unsure: 0 };
  for (const value of values) {
    const told = numbers.exec(value.trim().replace(timeOfDay, ''));
    if (told === null) continue;
    const [first, second] = [Number(told[1]), Number(told[3])];
    if (first > 12) seen.day += 1;
    else if (second > 12) seen.month += 1;
    else if (first !== second) seen.unsure += 1;
  }
  const order = seen.day === 0 ? 'month first' : seen.month === 0 ? 'day first' : 'mixed';
  return { order, unsure: seen.unsure > 0 && seen.day + seen.month === 0, seen: seen.day + seen.month + seen.unsure };
}

interface Day {
  year: number;
  month: number;
  day: number;
}

function numbered(told: string, order: DateOrder): Day | string | null {
  const isoDate = iso.exec(told);
  if (isoDate) return { year: Number(isoDate[1]), month: Number(isoDate[3]), day: Number(isoDate[4]) };
  const found = numbers.exec(told);
  if (!found) return null;
  const [first, second, year] = [Number(found[1]), Number(found[3]), full(found[4])];
  const either = first <= 12 && second <= 12 && first !== second;
  if (either && order === 'mixed') return 'can be read in two ways: this column has days first and months first.';
  const dayFirst = first > 12 || (order === 'day first' && second <= 12);
  return dayFirst ? { year, month: second, day: first } : { year, month: first, day: second };
}

function named(told: string): Day | null {
  const dayFirst = dayNameYear.exec(told);
  if (dayFirst) return { day: Number(dayFirst[1]), month: monthNames.indexOf(dayFirst[2]) + 1, year: full(dayFirst[3]) };
  const nameFirst = nameDayYear.exec(told);
  if (nameFirst) return { month: monthNames.indexOf(nameFirst[1]) + 1, day: Number(nameFirst[2]), year: full(nameFirst[3]) };
  const month = nameYear.exec(told);
  return month ? lastDay(full(month[2]), monthNames.indexOf(month[1]) + 1) : null;
}

function vague(told: string): Day | null {
  const season = seasonYear.exec(told);
  if (season) return lastDay(full(season[2]), seasons[season[1]]);
  const month = monthYear.exec(told);
  if (month) return lastDay(Number(month[2]), Number(month[1]));
  const years = academicYear.exec(told);
  if (years && full(years[2]) === Number(years[1]) + 1) return { year: full(years[2]), ...yearEnds };
  const monthLast = yearMonth.exec(told);
  if (monthLast) return lastDay(Number(monthLast[1]), Number(monthLast[2]));
  const year = yearAlone.exec(told) ?? shortYear.exec(told);
  return year ? { year: full(year[1]), ...yearEnds } : null;
}

function counted(told: string): Day | null {
  const days = Number(serial.exec(told)?.[1]);
  if (!(days >= serials.from && days <= serials.to)) return null;
  const date = new Date(Date.UTC(1899, 11, 30 + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function full(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function lastDay(year: number, month: number): Day {
  return { year, month, day: new Date(Date.UTC(year, month, 0)).getUTCDate() };
}

function checked(text: string, { year, month, day }: Day): ReadDate {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists) return { wrong: `There is no such day as “${text.slice(0, 40)}”.` };
  if (year < 1950 || year > 2100) return { wrong: `The year of “${text.slice(0, 40)}” cannot be right.` };
  return { date: date.toISOString().slice(0, 10) };
}

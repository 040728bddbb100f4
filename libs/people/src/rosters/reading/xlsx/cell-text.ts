import type { NumberFormat } from './number-formats.js';

const dayMs = 86_400_000;
/** Excel takes 1900 for a leap year, so that day 1 is the last of 1899 for every day that matters. */
const zero = { usual: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };
const lastDay = 2_958_465;

/** A number of a sheet as a person reads it: no exponent, no `.0`, days as `YYYY-MM-DD`. */
export function numberText(raw: string, format: NumberFormat, from1904: boolean): string {
  const number = Number(raw);
  if (Number.isNaN(number)) return raw;
  if (format === 'day' && number >= 1 && number <= lastDay) return dayText(number, from1904);
  if (format === 'time') return timeText(number);
  const plain = plainNumber(raw, number);
  return format !== null && typeof format === 'object' && /^\d+$/.test(plain) ? plain.padStart(format.digits, '0') : plain;
}

/** Spreadsheets keep 15 digits; the rest is noise of the arithmetic. */
function plainNumber(raw: string, number: number): string {
  if (/^-?\d+$/.test(raw)) return raw;
  if (Number.isInteger(number)) return BigInt(number).toString();
  const rounded = Number(number.toPrecision(15));
  return Math.abs(rounded) < 1e-6 ? rounded.toFixed(12).replace(/0+$/, '') : String(rounded);
}

function dayText(days: number, from1904: boolean): string {
  return new Date((from1904 ? zero.from1904 : zero.usual) + Math.floor(days) * dayMs).toISOString().slice(0, 10);
}

function timeText(days: number): string {
  const minutes = Math.round((days % 1) * 24 * 60) % (24 * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

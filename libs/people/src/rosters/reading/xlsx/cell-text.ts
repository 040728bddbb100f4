import type { NumberFormat } from './number-formats.js';

/** A number of a sheet as a person reads it: no exponent, no `.0`, zeros ahead where the format has them. */
export function numberText(number: number, format: NumberFormat): string {
  const plain = plainNumber(number);
  return format !== null && typeof format === 'object' && /^\d+$/.test(plain) ? plain.padStart(format.digits, '0') : plain;
}

/** A day as `YYYY-MM-DD`, a time of day as `HH:MM`. */
export function dateText(date: Date, format: NumberFormat): string {
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  return format === 'time' ? text.slice(11, 16) : text.slice(0, 10);
}

/** Spreadsheets keep 15 digits; the rest is noise of the arithmetic. */
function plainNumber(number: number): string {
  if (Number.isInteger(number)) return BigInt(number).toString();
  const rounded = Number(number.toPrecision(15));
  return Math.abs(rounded) < 1e-6 ? rounded.toFixed(12).replace(/0+$/, '') : String(rounded);
}

import { ValidateBy } from 'class-validator';

const code = /^[a-z0-9_]{1,100}$/;
const known = ['code', 'shown', 'label', 'added', 'parent'];

/** By facet code a list of decisions about its terms; what else they hold would be kept and sent to everyone, so nothing may. */
export function IsTermDecisions(): PropertyDecorator {
  return ValidateBy({
    name: 'isTermDecisions',
    validator: { validate: (value: unknown) => areTermDecisions(value), defaultMessage: () => 'These are no decisions about terms.' },
  });
}

/** By facet code a list of codes of its terms. */
export function IsTermOrder(): PropertyDecorator {
  return ValidateBy({
    name: 'isTermOrder',
    validator: { validate: (value: unknown) => isTermOrder(value), defaultMessage: () => 'This is no order of terms.' },
  });
}

export function isTermOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const isCode = (text: unknown) => typeof text === 'string' && code.test(text);
  return Object.entries(value).every(
    ([facet, order]) => code.test(facet) && Array.isArray(order) && order.length <= 500 && order.every(isCode),
  );
}

export function areTermDecisions(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([facet, decisions]) => code.test(facet) && Array.isArray(decisions) && decisions.length <= 500 && decisions.every(isDecision),
  );
}

function isDecision(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !Object.keys(value).every((key) => known.includes(key))) return false;
  const { code: one, shown, label = '', added = false, parent = 'none' } = value as Record<string, unknown>;
  const isCode = (text: unknown) => typeof text === 'string' && code.test(text);
  const isLabel = typeof label === 'string' && label.length <= 200 && !label.includes('\0');
  return isCode(one) && typeof shown === 'boolean' && isLabel && typeof added === 'boolean' && isCode(parent);
}

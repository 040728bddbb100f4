import type { SelectionSettings } from '@akin/contracts';

type Asked = Pick<SelectionSettings, 'rule' | 'criteria'>;

/** Whether these criteria are enough: any one of the school's, or each of them. Codes the school does not ask for count for nothing. */
export function meetsCriteria({ rule, criteria }: Asked, met: readonly string[]): boolean {
  const isMet = ({ code }: { code: string }) => met.includes(code);
  return criteria.length > 0 && (rule === 'any' ? criteria.some(isMet) : criteria.every(isMet));
}

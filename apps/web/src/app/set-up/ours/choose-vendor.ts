import { type AttributeMap, mappedFields, type SignInOptions, type VendorPreset } from '@akin/contracts';

/** Signed in with a second factor, as universities have agreed to say it. */
export const refedsMfa = 'https://refeds.org/profile/mfa';

/** Whether two maps take the same names in the same order. */
export function sameMap(one: AttributeMap, other: AttributeMap): boolean {
  return mappedFields.every(
    (field) => one[field].length === other[field].length && one[field].every((name, at) => name === other[field][at]),
  );
}

/** What counts as a second factor with this make: REFEDS MFA and what it sends in its place. */
export const secondFactorOf = (preset: VendorPreset): string[] => [refedsMfa, ...preset.mfaContexts];

/**
 * The options once another make is chosen. Names that were still the old make's own become the new one's; names somebody
 * changed by hand stay. Likewise for what counts as a second factor, when one is asked for.
 */
export function chooseVendor(options: SignInOptions, preset: VendorPreset, before: VendorPreset | null): SignInOptions {
  const untouched = before === null || sameMap(options.attributes, before.attributes);
  const asked = options.contextClasses;
  const usual = before === null ? [] : secondFactorOf(before);
  const usuallyAsked = asked.length > 0 && asked.length === usual.length && asked.every((name, at) => name === usual[at]);
  return {
    ...options,
    vendor: preset.vendor,
    attributes: untouched ? preset.attributes : options.attributes,
    contextClasses: usuallyAsked ? secondFactorOf(preset) : asked,
  };
}

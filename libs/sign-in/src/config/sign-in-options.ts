import { mappedFields, type AttributeMap, type SignInOptions } from '@akin/contracts';
import { badInput } from '@akin/platform';
import { checkAttributeMap } from '../attributes/check-attribute-map.js';
import { defaultAttributes } from '../attributes/default-attributes.js';
import { checkAnswerOptions } from './answer-options.js';

/** What a school starts from. */
export const defaultOptions: SignInOptions = {
  vendor: 'other',
  attributes: defaultAttributes,
  wantResponseSigned: false,
  wantAssertionSigned: true,
  wantEncrypted: false,
  nameIdFormat: null,
  contextClasses: [],
  reauthenticateAdmins: false,
  allowUnsolicited: false,
};

/** Just the options of something that holds them among other things. */
export function optionsOf(from: SignInOptions): SignInOptions {
  const { vendor, attributes, wantResponseSigned, wantAssertionSigned, wantEncrypted } = from;
  const { nameIdFormat, contextClasses, reauthenticateAdmins, allowUnsolicited } = from;
  return {
    vendor,
    attributes,
    wantResponseSigned,
    wantAssertionSigned,
    wantEncrypted,
    nameIdFormat,
    contextClasses,
    reauthenticateAdmins,
    allowUnsolicited,
  };
}

/** Options as they were stored, by this version or an older one that knew fewer. */
export function storedOptions(stored: Partial<SignInOptions>): SignInOptions {
  return optionsOf({ ...defaultOptions, ...stored, attributes: storedAttributes(stored.attributes ?? null) });
}

export function storedAttributes(stored: Partial<AttributeMap> | null): AttributeMap {
  if (!stored) return defaultAttributes;
  return Object.fromEntries(mappedFields.map((field) => [field, stored[field] ?? []])) as AttributeMap;
}

/** @throws Refusal `bad_input` for what cannot be asked of an identity provider */
export function checkOptions(options: SignInOptions): void {
  if (!options.wantResponseSigned && !options.wantAssertionSigned)
    throw badInput({ field: 'wantAssertionSigned', message: 'The response or the assertion must be signed.' });
  checkAnswerOptions(options);
  checkAttributeMap(options.attributes);
}

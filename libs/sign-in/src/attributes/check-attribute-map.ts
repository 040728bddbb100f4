import { mappedFields, type AttributeMap } from '@akin/contracts';
import { badInput } from '@akin/platform';

const most = 10;

/** @throws Refusal `bad_input` naming the fields whose lists cannot be used */
export function checkAttributeMap(map: AttributeMap): void {
  const wrong = mappedFields.filter((field) => !isUsable(map[field]));
  if (!wrong.length) return;
  throw badInput(
    ...wrong.map((field) => ({
      field: `attributes.${field}`,
      message: `Up to ${most} attribute names, each once, each up to 256 characters without spaces at its ends.`,
    })),
  );
}

function isUsable(names: readonly string[]): boolean {
  return (
    names.length <= most && new Set(names).size === names.length && names.every((name) => /^(?!\s)[^\p{Cc}]{1,256}(?<!\s)$/u.test(name))
  );
}

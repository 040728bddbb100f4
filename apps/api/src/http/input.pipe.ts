import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { badInput, type Refusal } from '@akin/platform';
import type { FieldProblem } from '@akin/contracts';

/** Only what a DTO names comes in; everything else is refused field by field, in words. */
export function inputPipe(): ValidationPipe {
  return new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true, exceptionFactory: refuse });
}

function refuse(problems: ValidationError[]): Refusal {
  return badInput(...problems.flatMap((problem) => flatten(problem, '')));
}

function flatten(problem: ValidationError, above: string): FieldProblem[] {
  const field = above ? `${above}.${problem.property}` : problem.property;
  const own = mostTelling(problem.constraints ?? {}).map((message) => ({ field, message: sentence(message) }));
  return [...own, ...(problem.children ?? []).flatMap((child) => flatten(child, field))];
}

/** Of several constraints on one value the one about its kind says most: a word is not a number that is too large. */
function mostTelling(constraints: Record<string, string>): string[] {
  const names = Object.keys(constraints);
  const name = names.find((one) => one.startsWith('is')) ?? names[0];
  return name ? [constraints[name]] : [];
}

/** class-validator speaks of properties; a person reads a sentence. */
function sentence(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1);
  return text.endsWith('.') ? text : `${text}.`;
}

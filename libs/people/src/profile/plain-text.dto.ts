import { applyDecorators } from '@nestjs/common';
import { IsString, Matches, MaxLength } from 'class-validator';

/** Text a person types, of at most so many characters. A NUL character cannot be stored and never comes from a keyboard. */
export function PlainText(longest: number): PropertyDecorator {
  return applyDecorators(
    IsString(),
    MaxLength(longest, { message: `Please keep this to ${longest} characters.` }),
    Matches(/^[^\0]*$/, { message: 'This holds a character that cannot be stored.' }),
  );
}

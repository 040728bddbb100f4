import { Provisioner, SignInCare } from '@akin/institutions';
import { SignInConfig } from '@akin/sign-in';
import { OPERATOR_REALM } from '@akin/tenancy';
import type { Command } from './command.js';
import { withOwner } from './with-owner.js';

export const operatorSecondFactor: Command = {
  name: 'operator:second-factor',
  what: 'say by which names the operator’s identity provider tells of a second factor; without any, say which count now',
  options: {
    names: { type: 'string', what: 'authentication context classes, with commas between; the first is the one that is meant' },
  },
  async run({ names }) {
    return withOwner(async (app) => {
      await app.get(Provisioner).prepareOperator();
      if (names !== undefined) await app.get(SignInCare).nameSecondFactor(null, listed(String(names)));
      const { contextClasses } = await app.get(SignInConfig).prepared(OPERATOR_REALM);
      return { data: { contextClasses }, words: `Operators must have signed in by one of: ${contextClasses.join(', ')}` };
    });
  },
};

function listed(names: string): string[] {
  return names.split(',').flatMap((name) => name.trim() || []);
}

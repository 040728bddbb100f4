import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { MultiSamlStrategy, type PassportSamlConfig } from '@node-saml/passport-saml';
import { refusedSignIn } from './refused-sign-in.js';
import type { LoginExchange, SamlExchange } from './saml-exchange.js';
import { SignIn } from './sign-in.service.js';

type Given = (problem: Error | null, options?: PassportSamlConfig) => void;

const options = {
  passReqToCallback: true,
  getSamlOptions: (request: unknown, given: Given) => given(null, (request as LoginExchange).samlOptions),
};

/**
 * The library makes the request that people carry to their identity provider. The answer they bring back is never
 * shown to it: it would parse on this thread and leave half of the checks out.
 */
@Injectable()
export class SamlStrategy extends PassportStrategy(MultiSamlStrategy, 'saml') {
  constructor(private readonly signIn: SignIn) {
    // The types ask for two callbacks; Nest passes its own.
    super(...([options] as unknown as [never, never]));
  }

  override authenticate(...given: Parameters<MultiSamlStrategy['authenticate']>): void {
    const exchange = given[0] as unknown as SamlExchange;
    if (exchange.kind === 'login') return super.authenticate(...given);
    this.signIn.complete(exchange.answer).then(
      (signedIn) => this.success(signedIn as never),
      (problem: Error) => this.error(problem),
    );
  }

  /** What the library verified on its own signs nobody in. */
  validate(): never {
    throw refusedSignIn('not_verified');
  }
}

import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { MultiSamlStrategy, type PassportSamlConfig, type Profile } from '@node-saml/passport-saml';
import type { SamlExchange } from './saml-exchange.js';
import { refusedSignIn } from './refused-sign-in.js';
import { SignIn, type SignedInBrowser } from './sign-in.service.js';

type Given = (problem: Error | null, options?: PassportSamlConfig) => void;

const options = {
  passReqToCallback: true,
  getSamlOptions: (request: unknown, given: Given) => given(null, (request as SamlExchange).samlOptions),
};

/** The library verifies; what it verified is then read afresh by `SignIn`. Its own profile is not looked at. */
@Injectable()
export class SamlStrategy extends PassportStrategy(MultiSamlStrategy, 'saml') {
  constructor(private readonly signIn: SignIn) {
    // The types ask for two callbacks; Nest passes its own.
    super(...([options] as unknown as [never, never]));
  }

  /** @throws Refusal when the verified assertion signs nobody in */
  async validate(request: unknown, profile: Profile | null): Promise<SignedInBrowser> {
    const { answer } = request as SamlExchange;
    const verifiedXml = profile?.getAssertionXml?.();
    if (!answer || !verifiedXml) throw refusedSignIn('not_verified');
    return this.signIn.complete(answer, verifiedXml);
  }
}

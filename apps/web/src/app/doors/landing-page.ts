import { Component } from '@angular/core';
@Component({ selector: 'ak-landing-page', template: `<main id="main" tabindex="-1" class="page"><h1>Sign in</h1></main>` })
export class LandingPage {}

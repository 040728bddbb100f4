import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** In the frame of learners and mentors a page brings its own main part; the frames of staff have one. */
@Component({
  selector: 'ak-account-frame',
  imports: [RouterOutlet],
  template: `<main id="main" tabindex="-1" class="page page--reading"><router-outlet /></main>`,
})
export class AccountFrame {}

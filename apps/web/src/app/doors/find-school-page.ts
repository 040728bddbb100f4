import { Component } from '@angular/core';
@Component({
  selector: 'ak-find-school-page',
  template: `<main id="main" tabindex="-1" class="page"><h1>Where do you learn or teach?</h1></main>`,
})
export class FindSchoolPage {}

import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@akin/ui';
import { InstitutionStore } from '../../session/institution-store';

/** In plain words what the order of results goes by, and what it never does. */
@Component({
  selector: 'ak-what-counts',
  imports: [Icon, RouterLink],
  template: `<div class="halves">
    <section class="stack g3" aria-labelledby="counts">
      <h2 class="h3" id="counts">What counts</h2>
      <ul class="counts">
        <li>
          <svg akIcon="check" /><span
            ><b>What {{ words().learners }} wish for.</b> A must keeps others out; “a lot” and “a little” put people further up.</span
          >
        </li>
        <li>
          <svg akIcon="check" /><span
            ><b>What {{ words().mentors }} show to your school.</b> No answer counts halfway, never as a mismatch.</span
          >
        </li>
        <li>
          <svg akIcon="check" /><span
            ><b>Whom {{ words().mentors }} would rather work with</b>, by stage and by area of need only.</span
          >
        </li>
        <li>
          <svg akIcon="check" /><span
            ><b>Room.</b> Only {{ words().mentors }} with room are offered, and those who suit equally well appear in proportion to
            it.</span
          >
        </li>
      </ul>
    </section>
    <section class="stack g3" aria-labelledby="never">
      <h2 class="h3" id="never">What never counts</h2>
      <ul class="counts counts--never">
        <li>
          <svg akIcon="eyeclosed" /><span
            ><b>Answers given for matching only.</b> A search does not even read them, so they move, hide and count nobody. They are used
            only when the program itself proposes pairs.</span
          >
        </li>
        <li>
          <svg akIcon="eyeoff" /><span
            ><b>What your <a routerLink="/admin/facet-policy">facet policy</a> does not allow.</b> A wish for it is set aside, and its owner
            is told.</span
          >
        </li>
        <li>
          <svg akIcon="ban" /><span><b>How often somebody was asked, said no or waited.</b> It leaves no mark on anyone.</span>
        </li>
        <li>
          <svg akIcon="ban" /><span
            ><b>Who a {{ words().learner }} is.</b> Nobody is found or hidden by it; only what they ask for counts, and their stage where a
            {{ words().mentor }} named one.</span
          >
        </li>
      </ul>
    </section>
  </div>`,
})
export class WhatCounts {
  protected readonly words = inject(InstitutionStore).words;
}

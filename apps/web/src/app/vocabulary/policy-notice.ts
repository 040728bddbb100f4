import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import type { PolicyNotice as Notice } from '@akin/contracts';
import { Banner } from '@akin/ui';
import { datedDay } from '../wording/days';
import { listed } from '../wording/listed';

/** Told to everyone who looks for somebody at a school where a group comes first; nothing at all elsewhere. */
@Component({
  selector: 'ak-policy-notice',
  imports: [Banner],
  template: `@if (words(); as words) {
    <ak-banner kind="info" icon="shield"
      ><b>{{ words.title }}</b>
      <p>{{ words.text }}</p></ak-banner
    >
  }`,
})
export class PolicyNotice {
  private readonly notice = httpResource<Notice>(() => '/api/policy');
  protected readonly words = computed(() => {
    if (!this.notice.hasValue() || this.notice.value().comesFirst.length === 0) return null;
    const { comesFirst, basis, reviewOn } = this.notice.value();
    return {
      title: `At your school some people come first by ${listed(comesFirst)} when places are few.`,
      text: `${basis}${reviewOn ? ` Until ${datedDay(reviewOn)} at the latest.` : ''}`,
    };
  });
}

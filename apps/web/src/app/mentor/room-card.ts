import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Seats } from '@akin/ui';
import { InstitutionStore } from '../session/institution-store';
import { ProfileStore } from '../profile/profile-store';

/** How many places there are, and whether new requests may come. Changing it acts at once. */
@Component({
  selector: 'ak-room-card',
  imports: [RouterLink, Seats],
  template: `@if (profile.mentoring(); as mentoring) {
    <section class="card stack g3" aria-labelledby="room">
      <h2 id="room" class="h3">Room for more?</h2>
      <p class="ib">
        <ak-seats [capacity]="mentoring.capacity" [taken]="mentoring.taken" [held]="mentoring.held" /><span class="small soft">{{
          placed()
        }}</span>
      </p>
      @if (mentoring.state === 'active' || mentoring.state === 'paused') {
        <fieldset class="stack gap0">
          <legend class="sr">Room for more?</legend>
          <label class="opt"
            ><input type="radio" name="room" [checked]="mentoring.state === 'active'" (change)="profile.turn('resume')" /><span
              >Yes, when a place is free<small>{{ shown() }}</small></span
            ></label
          >
          <label class="opt"
            ><input type="radio" name="room" [checked]="mentoring.state === 'paused'" (change)="profile.turn('pause')" /><span
              >Not now<small>No new requests reach you. Come back at any time.</small></span
            ></label
          >
        </fieldset>
      }
      @if (profile.problem(); as problem) {
        <p class="err" role="alert">{{ problem.message }}</p>
      }
      <p class="small soft">
        Your limit is {{ mentoring.capacity }}. Only you can raise it. <a routerLink="/profile" fragment="places">Change limit</a>
      </p>
    </section>
  }`,
})
export class RoomCard {
  protected readonly profile = inject(ProfileStore);
  private readonly words = inject(InstitutionStore).words;
  protected readonly placed = computed(() => {
    const { taken = 0, held = 0 } = this.profile.mentoring() ?? {};
    const mentees = `${taken} ${taken === 1 ? 'mentee' : 'mentees'}`;
    return held > 0 ? `${mentees}, ${held} ${held === 1 ? 'place' : 'places'} held` : mentees;
  });
  protected readonly shown = computed(() => {
    const { capacity = 0, taken = 0, held = 0 } = this.profile.mentoring() ?? {};
    const room = capacity - taken - held;
    return room > 0 ? `Shown to ${this.words().learners} with “room for ${room} more”` : 'Not shown while every place is taken or held';
  });
}

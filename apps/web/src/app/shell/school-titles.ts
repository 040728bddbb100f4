import { Injectable, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { InstitutionStore } from '../session/institution-store';

/** `<page> · <school>` in the window's title. Pages whose title is only known later call `name`. */
@Injectable({ providedIn: 'root' })
export class SchoolTitles extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly institution = inject(InstitutionStore);

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.name(this.buildTitle(snapshot));
  }

  name(page: string | undefined): void {
    const school = this.institution.view().name;
    this.title.setTitle(page ? `${page} · ${school}` : school);
  }
}

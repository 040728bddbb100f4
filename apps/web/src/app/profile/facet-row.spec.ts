import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { FacetUse, FacetView, MyAnswer } from '@akin/contracts';
import { FacetRow } from './facet-row';

const faith: FacetView = {
  ...{ code: 'faith', label: 'Faith', identity: true, multiple: true, wishLabel: '', missLabel: '' },
  terms: [{ code: 'jain', label: 'Jain' }],
};

describe('one characteristic of one’s own', () => {
  let fixture: ComponentFixture<FacetRow>;
  const words = () => (fixture.nativeElement as HTMLElement).textContent ?? '';
  const heldBack = 'Your school does not show this one to people.';

  async function show(answer: Partial<MyAnswer>, allowed: FacetUse[] = ['collect', 'display']): Promise<void> {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    const server = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(FacetRow);
    fixture.componentRef.setInput('facet', faith);
    TestBed.tick();
    const mine = { facet: 'faith', terms: ['jain'], ownWords: null, audience: 'school', ...answer };
    server.expectOne('/api/me/profile').flush({ id: 'ada', facets: [mine], mentor: null });
    server.expectOne('/api/vocabulary').flush({ facets: [faith], needs: [], allowed: { faith: allowed } });
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  }

  it('tells a term the school hides, because others still read it', async () => {
    await show({ terms: ['sikh'], noLongerOffered: [{ code: 'sikh', label: 'Sikh' }] });
    expect(words()).toContain('Sikh');
    expect(words()).not.toContain('No answer');
  });

  it.each<[Partial<MyAnswer>, FacetUse[], boolean]>([
    [{ audience: 'school' }, ['collect'], true],
    [{ audience: 'pair' }, ['collect'], true],
    [{ audience: 'matching' }, ['collect'], false],
    [{ audience: 'nobody' }, ['collect'], false],
    [{ audience: 'school' }, ['collect', 'display'], false],
  ])('for %j where the school allows %j, says that the school holds it back: %s', async (answer, allowed, says) => {
    await show(answer, allowed);
    expect(words().includes(heldBack)).toBe(says);
  });
});

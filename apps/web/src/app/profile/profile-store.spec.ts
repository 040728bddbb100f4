import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { MyAnswer } from '@akin/contracts';
import { ProfileStore } from './profile-store';

const url = '/api/me/facets/faith';
const faith = (change: Partial<MyAnswer>): MyAnswer => ({ facet: 'faith', terms: ['jain'], ownWords: null, audience: 'school', ...change });
const mine = (answer: MyAnswer) => ({ id: 'ada', facets: [answer], mentor: null });

describe('the own profile', () => {
  let store: ProfileStore;
  let server: HttpTestingController;
  const settle = () => new Promise((resolve) => setTimeout(resolve));

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    store = TestBed.inject(ProfileStore);
    server = TestBed.inject(HttpTestingController);
    TestBed.tick();
    server.expectOne('/api/me/profile').flush(mine(faith({})));
    await settle();
  });

  it('keeps the narrower audience when a term follows before it was saved', async () => {
    const saves = [store.answer('faith', { audience: 'nobody' }), store.answer('faith', { terms: ['jain', 'sikh'], ownWords: '' })];
    await settle();
    server.expectOne(url).flush(mine(faith({ audience: 'nobody' })));
    await settle();
    const second = server.expectOne(url);
    expect(second.request.body).toEqual({ terms: ['jain', 'sikh'], ownWords: '', audience: 'nobody' });
    second.flush(mine(faith({ terms: ['jain', 'sikh'], audience: 'nobody' })));
    expect(await Promise.all(saves)).toEqual([true, true]);
  });

  it('starts an answer closed', async () => {
    const saving = store.answer('gender', { terms: ['woman'], ownWords: '' });
    await settle();
    const sent = server.expectOne('/api/me/facets/gender');
    expect(sent.request.body).toEqual({ terms: ['woman'], ownWords: '', audience: 'nobody' });
    sent.flush(mine(faith({})));
    await saving;
  });
});

import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { unattendedHeader } from '@akin/contracts';
import { problemInterceptor } from './problem-interceptor';

describe('what a page asks', () => {
  let now: number;
  let http: HttpTestingController;

  beforeEach(() => {
    now = 1_000_000;
    jest.spyOn(Date, 'now').mockImplementation(() => now);
    TestBed.configureTestingModule({
      providers: [provideRouter([]), provideHttpClient(withInterceptors([problemInterceptor])), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => jest.restoreAllMocks());

  const marked = (method: 'GET' | 'POST') => {
    TestBed.inject(HttpClient)
      .request(method, '/api/x', { body: method === 'POST' ? {} : undefined })
      .subscribe();
    const call = http.expectOne('/api/x');
    call.flush({});
    return call.request.headers.get(unattendedHeader);
  };

  it('is marked as asked by itself once nobody has touched it for a minute, until somebody does', () => {
    expect(marked('GET')).toBeNull();
    now += 60_000;
    expect(marked('GET')).toBeNull();
    now += 1;
    expect(marked('GET')).toBe('1');
    document.dispatchEvent(new Event('keydown'));
    expect(marked('GET')).toBeNull();
  });

  it('is a deed where it changes something', () => {
    marked('GET');
    now += 120_000;
    expect(marked('POST')).toBeNull();
  });
});

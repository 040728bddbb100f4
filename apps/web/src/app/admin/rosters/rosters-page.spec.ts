import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { problemInterceptor } from '../../session/problem-interceptor';
import { RostersPage } from './rosters-page';
import { fallRoster } from './testing/fall-roster';
import { settle } from './testing/open-roster';

describe('RostersPage', () => {
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    http = TestBed.inject(HttpTestingController);
  });

  async function open(address: { kind?: string; list?: string } = {}) {
    const fixture = TestBed.createComponent(RostersPage);
    Object.entries(address).forEach(([name, value]) => fixture.componentRef.setInput(name, value));
    TestBed.tick();
    http.expectOne('/api/rosters?page=1&size=10').flush({ items: [fallRoster], total: 1 });
    await settle();
    const page = fixture.nativeElement as HTMLElement;
    const drop = async (name: string, content = 'Mail\n') => {
      const event = new Event('drop') as Event & { dataTransfer: unknown };
      event.dataTransfer = { files: [new File([content], name)] };
      page.querySelector('.dropzone')?.dispatchEvent(event);
      await settle();
    };
    return { page, drop };
  }

  it('lists what came before: whom it named, what became of it, who dropped it', async () => {
    const { page } = await open();
    const row = page.querySelector('tbody tr')?.textContent?.replace(/\s+/g, ' ');
    expect(row).toMatch(/fall\.csv ?Faculty ?Waits to be saved ?Tuesday, November 17, .* by Renata Solís ?4 ?2 ?0/);
  });

  it('offers the template of the kind that is chosen, in both formats', async () => {
    const { page } = await open({ kind: 'learners' });
    expect([...page.querySelectorAll('a[download]')].map((link) => link.getAttribute('href'))).toEqual([
      '/api/rosters/template.xlsx?kind=learners',
      '/api/rosters/template.csv?kind=learners',
    ]);
  });

  it.each([
    [{}, 'kind=faculty&whole=true'],
    [{ kind: 'learners', list: 'some' }, 'kind=learners&whole=false'],
    [{ kind: 'nonsense', list: 'all' }, 'kind=faculty&whole=true'],
  ])('with %j sends the file as %s', async (address, query) => {
    const { drop } = await open(address);
    await drop('fall.csv');
    http.expectOne(`/api/rosters?${query}`).flush(fallRoster);
  });

  it('says why a file was not taken, whoever refused it', async () => {
    const { page, drop } = await open();
    await drop('old.xls');
    expect(page.querySelector('.banner--bad')?.textContent).toContain('older Excel file');
    await drop('odd.csv');
    const body = { code: 'roster_no_header', message: 'The first row should name the columns.' };
    http.expectOne('/api/rosters?kind=faculty&whole=true').flush(body, { status: 422, statusText: 'Unprocessable' });
    await settle();
    expect(page.querySelector('.banner--bad')?.textContent).toContain('The first row should name the columns.');
  });
});

import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { SavedText } from './saved-text';

describe('a text that saves itself', () => {
  const kept: string[] = [];
  let box: HTMLInputElement;
  let fixture: ComponentFixture<SavedText>;

  beforeEach(async () => {
    jest.useFakeTimers();
    kept.length = 0;
    fixture = TestBed.createComponent(SavedText);
    fixture.componentRef.setInput('field', 'pronouns');
    fixture.componentRef.setInput('value', 'she/her');
    fixture.componentRef.setInput('max', 120);
    fixture.componentInstance.kept.subscribe((text) => kept.push(text));
    fixture.detectChanges();
    box = fixture.nativeElement.querySelector('input');
  });

  afterEach(() => jest.useRealTimers());

  const type = (text: string) => {
    box.value = text;
    box.dispatchEvent(new Event('input'));
  };

  it('waits until typing pauses, then hands over once', () => {
    type('the');
    jest.advanceTimersByTime(500);
    type('they/them');
    jest.advanceTimersByTime(899);
    expect(kept).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(kept).toEqual(['they/them']);
  });

  it('does not wait when one leaves the field, nor save the same twice', () => {
    type('they/them');
    box.dispatchEvent(new Event('change'));
    jest.advanceTimersByTime(2000);
    expect(kept).toEqual(['they/them']);
  });

  it('says nothing when nothing changed', () => {
    box.dispatchEvent(new Event('change'));
    expect(kept).toEqual([]);
  });

  it('hands over what waits when the page is left', () => {
    type('they');
    fixture.destroy();
    expect(kept).toEqual(['they']);
    jest.advanceTimersByTime(2000);
    expect(kept).toEqual(['they']);
  });

  it('hands nothing over when it goes and nothing waits', () => {
    fixture.destroy();
    expect(kept).toEqual([]);
  });
});

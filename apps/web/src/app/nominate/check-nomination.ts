import type { NominationDraft } from '@akin/contracts';
import type { FormProblem } from '@akin/ui';

type Written = Omit<NominationDraft, 'kind'> & { kind: NominationDraft['kind'] | null };

/** What a nomination still lacks, all of it at once and in the order of the form; empty when it can be sent. */
export function checkNomination({ name, mail, kind, words }: Written): FormProblem[] {
  return [
    ...(name.trim() ? [] : [{ field: 'name', message: 'Please give the name.' }]),
    ...(mail.trim() ? [] : [{ field: 'mail', message: 'Please give an e-mail address.' }]),
    ...(kind ? [] : [{ field: 'kind', message: 'Please say how you know them.' }]),
    ...(words.trim() ? [] : [{ field: 'words', message: 'Please write a few sentences.' }]),
  ];
}

import { tabDraft } from '../../session/tab-draft';

const draft = tabDraft('new-school');

/** The form as it was left in this tab, without the contacts: a person is not kept in a browser's storage. */
export const formDraft = {
  ...draft,
  keep(values: object): void {
    draft.keep({ ...values, adminName: '', adminMail: '', itName: '', itMail: '' });
  },
};

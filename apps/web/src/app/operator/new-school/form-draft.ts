import { tabDraft } from '../../session/tab-draft';

export const formDraft = tabDraft('new-school');

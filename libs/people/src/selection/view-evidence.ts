import type { EvidenceView } from '@akin/contracts';
import type { Evidence } from './evidence.repository.js';

export function viewEvidence({ id, criterion, name, kind, bytes, addedAt }: Evidence): EvidenceView {
  return { id, criterion, name, kind, bytes, addedAt: addedAt.toISOString() };
}

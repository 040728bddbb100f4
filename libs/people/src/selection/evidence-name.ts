import { selectionLimits, type EvidenceKind } from '@akin/contracts';

const endings: Record<EvidenceKind, string> = { pdf: 'pdf', png: 'png', jpeg: 'jpg', docx: 'docx' };

/** The media type a file of this kind is given back as. */
export const evidenceTypes: Record<EvidenceKind, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The name a file is kept under: its own without a path and without anything unprintable, and the ending of what it really is. */
export function evidenceName(given: string, kind: EvidenceKind): string {
  const own = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const bare = own
    .replace(/[^\p{L}\p{M}\p{N} ._()-]/gu, '')
    .replace(/\.[^.]*$/, '')
    .trim()
    .slice(0, selectionLimits.name);
  return `${bare || 'Document'}.${endings[kind]}`;
}

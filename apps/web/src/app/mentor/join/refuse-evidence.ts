import { refusalSentences, selectionLimits } from '@akin/contracts';

/** Why a file need not even be sent, in words; null when the server should look at it. */
export function refuseEvidence(file: { name: string; size: number }): string | null {
  if (file.size > selectionLimits.fileBytes) return `${refusalSentences.too_large} Up to 10 MB, please.`;
  return /\.(pdf|png|jpe?g|docx)$/i.test(file.name) ? null : refusalSentences.evidence_kind;
}

/** How large a file is, as one says it: `340 kB`, `2.4 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

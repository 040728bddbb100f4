import { StreamableFile } from '@nestjs/common';
import { evidenceTypes } from './evidence-name.js';
import type { EvidenceFile } from './evidence.service.js';

/** A file to be saved, never to be shown in the page: whatever it holds does not run at the school's address. */
export function download({ name, kind, bytes }: EvidenceFile): StreamableFile {
  const plain = name.replace(/[^\w .-]/g, '_');
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new StreamableFile(bytes, { type: evidenceTypes[kind], disposition, length: bytes.length });
}

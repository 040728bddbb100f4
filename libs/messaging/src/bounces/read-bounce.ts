import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';
import { shortenTrouble } from './shorten-trouble.js';

/** A mail that a server on the way gave up. */
export interface ReturnedMail {
  /** Addresses the report came to; one of them names the mail. */
  sentTo: string[];
  /** What the server said, shortened. */
  words: string;
}

/**
 * Reads a delivery status notification (RFC 3464). Null for everything else: an answer, an automatic reply, a delay, a
 * failure that may pass.
 */
export async function readBounce(message: Buffer | NodeJS.ReadableStream): Promise<ReturnedMail | null> {
  const mail = await simpleParser(message as Buffer, { keepDeliveryStatus: true, skipHtmlToText: true, skipTextToHtml: true });
  const status = mail.attachments.find(({ contentType }) => contentType === 'message/delivery-status');
  if (!status) return null;
  const failed = status.content
    .toString()
    .split(/\r?\n\r?\n/)
    .map(fieldsOf)
    .find(isFailure);
  if (!failed) return null;
  return { sentTo: addressesOf(mail), words: shortenTrouble(failed.get('diagnostic-code') ?? '') || String(failed.get('status')) };
}

/** `Name: value` lines of one block; a line that begins with a space goes on with the one before. */
function fieldsOf(block: string): Map<string, string> {
  const lines = block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return new Map(lines.map((line) => [line.split(':', 1)[0].trim().toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
}

function isFailure(fields: Map<string, string>): boolean {
  return fields.get('action')?.toLowerCase() === 'failed' && /^5\.\d{1,3}\.\d{1,3}\b/.test(fields.get('status') ?? '');
}

function addressesOf(mail: ParsedMail): string[] {
  const headers = ['to', 'delivered-to', 'x-original-to'].flatMap((name) => [mail.headers.get(name) ?? []].flat() as unknown[]);
  return headers.flatMap((value) =>
    typeof value === 'string' ? [value] : (value as AddressObject).value.map(({ address = '' }) => address),
  );
}

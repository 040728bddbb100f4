import { createHash, randomUUID } from 'node:crypto';
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';
import { type Mail } from './mail.js';

/** Reads one delivered message. `recipients` are those of the envelope, which also names hidden ones. */
export async function readMail(raw: Buffer, recipients: string[], now: Date): Promise<Mail> {
  const parsed = await simpleParser(raw, { skipImageLinks: true, skipTextToHtml: true });
  const messageId = parsed.messageId ?? null;
  const html = parsed.html || null;
  const named = addresses(parsed.to);
  return {
    id: messageId === null ? randomUUID() : createHash('sha256').update(messageId).digest('hex').slice(0, 24),
    messageId,
    from: parsed.from?.text ?? '',
    to: [...new Set([...named, ...recipients].map((address) => address.toLowerCase()))],
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html,
    date: (parsed.date ?? now).toISOString(),
    receivedAt: now.toISOString(),
    headers: headersOf(parsed),
    deliveries: 1,
    color: colorOf(html ?? ''),
  };
}

function addresses(field: AddressObject | AddressObject[] | undefined): string[] {
  return [field ?? []].flat().flatMap(({ value }) => value.flatMap(({ address }) => (address ? [address] : [])));
}

function headersOf({ headerLines }: ParsedMail): Record<string, string> {
  const headers = new Map<string, string>();
  for (const { key, line } of headerLines) {
    const value = line
      .slice(line.indexOf(':') + 1)
      .replace(/\r?\n[ \t]+/g, ' ')
      .trim();
    headers.set(key, headers.has(key) ? `${headers.get(key)}\n${value}` : value);
  }
  return Object.fromEntries(headers);
}

/** The color a mail names as its sender's: `<meta name="theme-color" content="#1f4d3a">`. */
export function colorOf(html: string): string | null {
  return /<meta\s+name="theme-color"\s+content="(#[0-9a-f]{6})"/i.exec(html)?.[1].toLowerCase() ?? null;
}

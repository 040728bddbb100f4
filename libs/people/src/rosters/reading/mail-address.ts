const shape = /^[^\s@,;:<>()[\]"\\]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u;

/** Whether a text can be one mail address: good enough to tell a typing mistake, not proof that it exists. */
export function looksLikeMail(text: string): boolean {
  return text.length <= 254 && shape.test(text);
}

/** What people put around an address: `mailto:`, angle brackets, quotation marks, a full stop at the end. */
const ahead = /^(?:mailto:|smtp:|e-?mail:|[<([{"'“‘«,;:.]+)/;
const behind = /(?:\?.*|[>)\]}"'”’».,;:]+)$/;
const between = /[\s,;/|<>]+/;

/**
 * The addresses in a cell, in lower case and each once; `Name <a@x.org>`, `a@x.org; b@x.org` and `mailto:a@x.org` are
 * read. Null when there is none, or something that is meant as one is not.
 */
export function readMails(cell: string): string[] | null {
  const text = cell.toLowerCase();
  if (looksLikeMail(text) && !ahead.test(text)) return [text];
  const mails = text
    .split(between)
    .filter((part) => part.includes('@'))
    .map(unwrapped);
  return mails.length > 0 && mails.every(looksLikeMail) ? [...new Set(mails)] : null;
}

function unwrapped(part: string): string {
  const bare = part.replace(ahead, '').replace(behind, '');
  return bare === part ? bare : unwrapped(bare);
}

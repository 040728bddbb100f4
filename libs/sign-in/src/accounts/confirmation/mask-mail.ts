/** A mail address that its owner knows again and nobody learns: the first letter and the domain. */
export function maskMail(mail: string): string {
  const at = mail.lastIndexOf('@');
  return at < 1 ? '***' : `${[...mail][0]}***${mail.slice(at)}`;
}

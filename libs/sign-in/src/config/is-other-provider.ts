/** What tells one identity provider from another. */
export interface Provider {
  idpEntityId: string | null;
  idpCertificates: readonly string[];
}

/**
 * Whether people are vouched for by somebody else than before: another entity, or the same name without any key that was
 * known. Where nobody was on before, nobody was vouched for.
 */
export function isOtherProvider(before: Provider, after: Provider): boolean {
  if (before.idpEntityId === null) return false;
  return before.idpEntityId !== after.idpEntityId || !before.idpCertificates.some((key) => after.idpCertificates.includes(key));
}

/**
 * Choices that survive a reload of this tab; forgotten when they are sent, at sign-out, or when the tab is closed.
 * Nothing personal goes here: that is kept in memory (see `unsent.ts`).
 */
export function tabDraft(name: string) {
  const key = `akin.${name}`;
  return {
    read(): Record<string, unknown> {
      try {
        const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
        return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
      } catch {
        return {};
      }
    },
    keep(values: object): void {
      sessionStorage.setItem(key, JSON.stringify(values));
    },
    forget(): void {
      sessionStorage.removeItem(key);
    },
  };
}

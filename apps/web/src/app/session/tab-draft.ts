/** What was typed so far survives a reload of this tab; it is forgotten when it is sent, at sign-out, or when the tab is closed. */
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

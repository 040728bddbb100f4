/** What is being done, on one line of a terminal that is overwritten; nowhere when nobody is watching. */
export function progress(): { report: (doing: string) => void; end: () => void } {
  const { stderr } = process;
  const show = (text: string) => void (stderr.isTTY && stderr.write(`\r\x1b[K${text}`));
  return { report: (doing) => show(`${doing.slice(0, 100)} …`), end: () => show('') };
}

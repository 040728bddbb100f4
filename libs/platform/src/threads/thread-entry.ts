/** Where a thread begins, and what Node needs to run it. */
export interface ThreadEntry {
  file: URL;
  execArgv: string[];
}

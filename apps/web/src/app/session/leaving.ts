/** Leaves this page for another one of ours; what it holds is gone. Apart, so that specs can look on. */
export const leaving = {
  to(path: string): void {
    location.assign(path);
  },
};

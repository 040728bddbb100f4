import type { IconName } from '../brand/icon-paths';

export interface NavItem {
  label: string;
  /** Shorter words for the bottom tabs on a phone. */
  short?: string;
  path: string;
  /** Query that tells this place from others on the same path. */
  query?: Record<string, string>;
  icon: IconName;
  /** How many things there wait for this person; never "unread". */
  waiting?: number;
  /** Only the exact path counts as being there. */
  exact?: boolean;
  /** Another path whose pages belong to this place too. */
  within?: string;
}

export interface NavGroup {
  heading: string;
  items: NavItem[];
}

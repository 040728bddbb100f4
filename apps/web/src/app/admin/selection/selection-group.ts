import type { Role } from '@akin/contracts';
import type { NavGroup } from '@akin/ui';
import { maySeeQueue, mayTend } from './may-review';

/** Mentor selection in the rail, as far as these roles go; nothing for the others. */
export function selectionGroup(roles: readonly Role[]): NavGroup[] {
  const items: NavGroup['items'] = [
    ...(maySeeQueue(roles)
      ? [
          { label: 'Applications', path: '/admin/selection', icon: 'scale' as const, exact: true },
          { label: 'Nominations', path: '/admin/selection/nominations', icon: 'award' as const },
          { label: 'What we ask, and give', path: '/admin/selection/criteria', icon: 'target' as const },
        ]
      : []),
    ...(mayTend(roles) ? [{ label: 'On their way', path: '/admin/selection/mentors', icon: 'clock' as const }] : []),
  ];
  return items.length > 0 ? [{ heading: 'Mentor selection', items }] : [];
}

import { Injectable } from '@nestjs/common';
import { operatorActions, type OperatorAction, type OperatorAuditLine, type Page, type SignInDeed } from '@akin/contracts';
import { Clock, newId } from '@akin/platform';
import { OperatorAccountsRepository, type Actor } from '@akin/sign-in';
import { OperatorAuditRepository } from './operator-audit.repository.js';

export interface Deed {
  /** Null for the command line and for Akin itself. */
  operatorId: string | null;
  school: { id: string; slug: string } | null;
  action: OperatorAction;
  /** Addresses, days and states; never a person. */
  detail?: OperatorAuditLine['detail'];
}

const aboutSignIn = operatorActions.filter((action) => /^(sign_in|break_glass|set_up_link|admins_mfa)_/.test(action));

/** What operators did. Lines are only ever added, and outlive the school they are about. */
@Injectable()
export class OperatorAudit {
  constructor(
    private readonly lines: OperatorAuditRepository,
    private readonly operators: OperatorAccountsRepository,
    private readonly clock: Clock,
  ) {}

  /** Writes a line; inside an open unit on control data it is kept or lost together with the deed. */
  async record({ operatorId, school, action, detail = {} }: Deed): Promise<void> {
    const line = { id: newId(), at: this.clock.now(), operatorId, slug: school?.slug ?? null, action, detail };
    await this.lines.insert(line, school?.id ?? null);
  }

  /** The last twenty lines about a school's sign-in, for the school itself: what and when, and why where that was asked, but not who. */
  async deedsAbout(school: { id: string; slug: string }): Promise<SignInDeed[]> {
    const rows = await this.lines.newestOf(school, aboutSignIn, 20);
    return rows.map(({ at, operatorId, action, detail }) => ({
      at: at.toISOString(),
      action,
      byOperator: operatorId !== null || action === 'break_glass_sent',
      reason: typeof detail['reason'] === 'string' ? detail['reason'] : null,
    }));
  }

  /** The newest lines first; with a slug, those about the schools that have or had this address. */
  async list(_actor: Actor, slug: string | null, { page, size }: { page: number; size: number }): Promise<Page<OperatorAuditLine>> {
    const { rows, total } = await this.lines.page(slug, size, (page - 1) * size);
    const names = await this.operators.names(rows.flatMap(({ operatorId }) => operatorId ?? []));
    const items = rows.map(({ operatorId, at, ...line }) => ({
      ...line,
      at: at.toISOString(),
      by: (operatorId && names.get(operatorId)) ?? null,
    }));
    return { items, total };
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SealedTables, type RowText } from '@akin/tenancy';
import { openMail, sealMail } from './seal-mail.js';

/** Lets the log of refused sign-ins move with its school: opened in its archive, sealed anew where it is restored. */
@Injectable()
export class PortableRefusals implements OnModuleInit {
  constructor(private readonly tables: SealedTables) {}

  onModuleInit(): void {
    this.tables.add('sign_in_refusal', { open: moved(openMail), close: moved(sealMail) });
  }
}

function moved(how: (owner: { realmId: string; reference: string }, mail: string) => string) {
  return (row: RowText, realmId: string): RowText => {
    const { mail_sealed: mail, reference } = row;
    return { ...row, mail_sealed: mail === null ? null : how({ realmId, reference: String(reference) }, mail) };
  };
}

import { Module } from '@nestjs/common';
import { OperatorAuditRepository } from './operator-audit.repository.js';
import { OperatorAudit } from './operator-audit.service.js';

@Module({ providers: [OperatorAudit, OperatorAuditRepository], exports: [OperatorAudit] })
export class OperatorAuditModule {}

import { Module } from '@nestjs/common';
import { ClaimsRepository } from './claims/claims.repository.js';
import { Claims } from './claims/claims.service.js';

@Module({ providers: [ClaimsRepository, Claims], exports: [Claims] })
export class TrainingModule {}

import { Module } from '@nestjs/common';
import { ClaimsRepository } from './claims/claims.repository.js';
import { ClaimsMerger } from './claims/claims-merger.repository.js';
import { Claims } from './claims/claims.service.js';

@Module({ providers: [ClaimsRepository, Claims, ClaimsMerger], exports: [Claims] })
export class TrainingModule {}

import { Module } from '@nestjs/common';
import { PeopleModule } from '@akin/people';
import { ClaimsRepository } from './claims/claims.repository.js';
import { ClaimsMerger } from './claims/claims-merger.repository.js';
import { Claims } from './claims/claims.service.js';
import { HeldClaims } from './claims/held-claims.service.js';

@Module({ imports: [PeopleModule], providers: [ClaimsRepository, Claims, ClaimsMerger, HeldClaims], exports: [Claims] })
export class TrainingModule {}

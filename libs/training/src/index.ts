export { ClaimsRepository } from './claims/claims.repository.js';
export { Claims } from './claims/claims.service.js';
export { TrainingModule } from './training.module.js';

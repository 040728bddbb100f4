export { Claims } from './claims/claims.service.js';
export { TrainingModule } from './training.module.js';

export { Provisioner, type ProvisioningAddresses } from './provisioning/provisioner.js';
export { StepsRepository } from './provisioning/steps.repository.js';
export { startProvisioning } from './provisioning/provisioning.worker.js';
export { ProvisioningModule } from './provisioning/provisioning.module.js';
export { Institutions } from './operator/institutions.service.js';
export { mentorTarget } from './operator/mentor-target.js';
export { NewInstitutionDto } from './operator/institution.dto.js';
export { InstitutionsHttpModule } from './institutions.module.js';

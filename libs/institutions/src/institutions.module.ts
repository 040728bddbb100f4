import { Module } from '@nestjs/common';
import { InstitutionFiguresRepository } from './operator/institution-figures.repository.js';
import { InstitutionsController } from './operator/institutions.controller.js';
import { PaletteController } from './operator/palette.controller.js';
import { Institutions } from './operator/institutions.service.js';
import { StepsRepository } from './provisioning/steps.repository.js';

/** The operator's side, without the owner's rights. */
@Module({
  controllers: [InstitutionsController, PaletteController],
  providers: [Institutions, InstitutionFiguresRepository, StepsRepository],
})
export class InstitutionsHttpModule {}

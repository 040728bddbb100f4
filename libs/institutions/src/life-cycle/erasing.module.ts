import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from '@akin/platform';
import { Eraser, type ErasingPlaces } from './eraser.js';

/** Erasing with the owner's rights: for the provisioner process and the command line only. */
@Module({})
export class ErasingModule {
  static forRoot(places: ErasingPlaces): DynamicModule {
    return {
      module: ErasingModule,
      providers: [{ provide: Eraser, inject: [Clock], useFactory: (clock: Clock) => new Eraser(places, clock) }],
      exports: [Eraser],
    };
  }
}

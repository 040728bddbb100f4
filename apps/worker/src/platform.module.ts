import { Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from '@akin/platform';

@Global()
@Module({ providers: [{ provide: Clock, useClass: SystemClock }], exports: [Clock] })
export class PlatformModule {}

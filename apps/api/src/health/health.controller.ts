import { Controller, Get, Header, HttpStatus, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { collectDefaultMetrics, register } from 'prom-client';
import { Public } from '@akin/sign-in';
import { Readiness } from './readiness.js';

collectDefaultMetrics();

@ApiTags('health')
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('healthz')
  @Public()
  @ApiOperation({ summary: 'The process is alive' })
  alive() {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Public()
  @ApiOperation({ summary: 'Database, queue and migrations are in place' })
  async ready(@Res() reply: FastifyReply) {
    const checks = await this.readiness.check();
    const ready = Object.values(checks).every(Boolean);
    void reply.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).send({ status: ready ? 'ok' : 'not ready', checks });
  }

  @Get('metrics')
  @Public()
  @Header('content-type', 'text/plain; version=0.0.4')
  @ApiOperation({ summary: 'Prometheus metrics of this process' })
  metrics() {
    return register.metrics();
  }
}

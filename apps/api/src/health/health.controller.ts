import { Controller, Get, Header, HttpStatus, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { collectDefaultMetrics, register } from 'prom-client';
import { Public } from '@akin/sign-in';
import { AliveDto, ReadyDto } from './health.dto.js';
import { Readiness } from './readiness.js';

collectDefaultMetrics();

@ApiTags('health')
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('healthz')
  @Public()
  @ApiOperation({ summary: 'The process is alive' })
  @ApiOkResponse({ type: AliveDto })
  alive(): AliveDto {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Public()
  @ApiOperation({ summary: 'Database, queue and migrations are in place' })
  @ApiOkResponse({ type: ReadyDto })
  @ApiServiceUnavailableResponse({ type: ReadyDto, description: 'Not ready; the checks say why' })
  async ready(@Res() reply: FastifyReply) {
    const checks = await this.readiness.check();
    const ready = Object.values(checks).every(Boolean);
    const answer: ReadyDto = { status: ready ? 'ok' : 'not ready', checks };
    void reply.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).send(answer);
  }

  @Get('metrics')
  @Public()
  @Header('content-type', 'text/plain; version=0.0.4')
  @ApiOperation({ summary: 'Prometheus metrics of this process' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ description: 'In the text format of Prometheus', schema: { type: 'string' } })
  metrics() {
    return register.metrics();
  }
}

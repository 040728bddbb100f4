import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { brandPalette, env, paletteCss } from '@akin/platform';
import { Public, type Realm } from '@akin/sign-in';
import { Registry } from '@akin/tenancy';
import { FindSchoolDto, InstitutionViewDto, SchoolPageDto } from './institution.dto.js';
import { institutionView } from './institution-view.js';

const shown = 20;

/** Whose address this is, and what it looks like. */
@ApiTags('institution')
@Controller()
export class InstitutionController {
  constructor(private readonly registry: Registry) {}

  @Get('api/institution')
  @Public()
  @ApiOperation({ summary: 'Name, branding and words of the school at this address' })
  @ApiOkResponse({ type: InstitutionViewDto })
  institution(@Req() request: FastifyRequest): InstitutionViewDto {
    return institutionView(request.realm as Realm);
  }

  @Get('api/schools')
  @Public()
  @ApiOperation({ summary: 'Schools by name, for people who look for theirs' })
  @ApiOkResponse({ type: SchoolPageDto })
  async schools(@Query() query: FindSchoolDto): Promise<SchoolPageDto> {
    const sought = query.q.trim().toLowerCase();
    const all = (await this.registry.listSchools()).filter((school) => school.state === 'active');
    const found = all.filter((school) => `${school.name} ${school.shortName} ${school.slug}`.toLowerCase().includes(sought));
    const items = found.slice(0, shown).map(({ name, slug, branding }) => ({
      name,
      slug,
      seed: branding.seed,
      mark: branding.mark,
      address: `${env().PROTOCOL}://${slug}.${env().BASE_DOMAIN}/`,
    }));
    return { items, total: found.length };
  }

  @Get('brand.css')
  @Public()
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'no-cache')
  @ApiOperation({ summary: 'The palette of the school at this address, as a style sheet' })
  @ApiProduces('text/css')
  @ApiOkResponse({ description: 'Custom properties for light and dark', schema: { type: 'string' } })
  brand(@Req() request: FastifyRequest): string {
    return paletteCss(brandPalette(institutionView(request.realm as Realm).branding));
  }
}

import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The API described by itself, at `/api/openapi.json` and to look at under `/api/docs`. */
export function addOpenApi(app: NestFastifyApplication): void {
  const description = new DocumentBuilder()
    .setTitle('Akin')
    .setDescription('Affinity mentorship for medical schools. Every address is a school’s own; errors are {code, message, detail?}.')
    .setVersion('1')
    .addCookieAuth('akin')
    .build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, description), { jsonDocumentUrl: 'api/openapi.json' });
}

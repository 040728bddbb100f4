import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { refusalSentences } from '@akin/contracts';
import { ACCESS } from '@akin/sign-in';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Response = Extract<Operation['responses'][string], { description: string }>;

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

const errorBody = {
  type: 'object',
  required: ['code', 'message'],
  properties: {
    code: { type: 'string', enum: Object.keys(refusalSentences), description: 'Stable; made for programs' },
    message: { type: 'string', description: 'A sentence for the person' },
    detail: {
      type: 'object',
      additionalProperties: true,
      properties: {
        fields: {
          type: 'array',
          items: {
            type: 'object',
            required: ['field', 'message'],
            properties: { field: { type: 'string' }, message: { type: 'string' } },
          },
        },
      },
    },
  },
};
const errorContent = { 'application/json': { schema: { $ref: '#/components/schemas/ErrorBody' } } };

/** The API described by itself, at `/api/openapi.json` and to look at under `/api/docs`. */
export function addOpenApi(app: NestFastifyApplication): void {
  const description = new DocumentBuilder()
    .setTitle('Akin')
    .setDescription('Affinity mentorship for medical schools. Every address is a school’s own; errors are {code, message, detail?}.')
    .setVersion('1')
    .addCookieAuth('akin')
    .addCookieAuth('akin-set-up', { type: 'apiKey', in: 'cookie' }, 'set-up')
    .build();
  SwaggerModule.setup('api/docs', app, () => completed(SwaggerModule.createDocument(app, description, { operationIdFactory }), app), {
    jsonDocumentUrl: 'api/openapi.json',
  });
}

const operationIdFactory = (controller: string, method: string) => `${controller}_${method}`;

/** Says once what holds everywhere: how a no looks, and that a session is needed wherever a route is not public. */
function completed(document: OpenAPIObject, app: NestFastifyApplication): OpenAPIObject {
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ErrorBody: errorBody } };
  const open = openOperations(app);
  for (const operation of Object.values(document.paths).flatMap(operationsOf)) {
    const own = operation.responses['default'] as Response | undefined;
    operation.responses['default'] = { description: 'Refused', ...own, content: { ...errorContent, ...own?.content } };
    if (!open.has(operation.operationId ?? '')) operation.security = [{ cookie: [] }];
  }
  return document;
}

const operationsOf = (path: PathItem): Operation[] => methods.flatMap((method) => path[method] ?? []);

/** Read from what the guard reads, so the document cannot promise another access than there is. */
function openOperations(app: NestFastifyApplication): Set<string> {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return new Set(
    controllers.flatMap(({ metatype }) => {
      const type = metatype as unknown as { name: string; prototype: Record<string, object> };
      return Object.getOwnPropertyNames(type.prototype)
        .filter((method) => (Reflect.getMetadata(ACCESS, type.prototype[method]) ?? Reflect.getMetadata(ACCESS, type)) === 'public')
        .map((method) => operationIdFactory(type.name, method));
    }),
  );
}

import { join } from 'node:path';
import { workspaceRoot } from '@akin/platform';

export interface DemoPersona {
  name: string;
  givenName: string;
  familyName: string;
  mail: string;
  entitlements: string[];
}

/** The people the demonstration identity provider offers at a school. The two programs share no code, and must agree. */
export async function demoPersonas(slug: string): Promise<DemoPersona[]> {
  const provider = (await import(join(workspaceRoot(), 'apps/demo-idp/src/personas.ts'))) as { personasOf(slug: string): DemoPersona[] };
  return provider.personasOf(slug);
}

import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { renderSchemas } from './wire/render-schema';

/** npm run schemas: writes the wire's tables of shapes from the installed SDK clients. */
export function main(): void {
  for (const [name, text] of Object.entries(renderSchemas())) {
    writeFileSync(resolve('engine/wire/schemas', name), text);
  }
}

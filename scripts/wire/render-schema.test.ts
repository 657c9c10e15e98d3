import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderSchemas } from './render-schema';

test.each(Object.entries(renderSchemas()))('the committed table %s is what the client says', (name, text) => {
  expect(readFileSync(`engine/wire/schemas/${name}`, 'utf8'), 'run `npm run schemas`').toBe(text);
});

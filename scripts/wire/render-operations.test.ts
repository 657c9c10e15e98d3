import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderOperations } from './render-operations';

test('the table of operations says what there is', () => {
  expect(readFileSync('docs/operations.md', 'utf8'), 'run `npm run operations`').toBe(renderOperations());
});

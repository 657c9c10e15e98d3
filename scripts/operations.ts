import { writeFileSync } from 'node:fs';
import { renderOperations } from './wire/render-operations';

/** npm run operations: writes docs/operations.md. */
export function main(): void {
  writeFileSync('docs/operations.md', renderOperations());
}

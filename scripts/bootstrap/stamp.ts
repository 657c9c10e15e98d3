import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whether a step was last done for exactly this input. */
export function isStamped(path: string, stamp: string): boolean {
  return existsSync(path) && readFileSync(path, 'utf8') === stamp;
}

/** Remembers for which input a step was done. Written after the step, so that a killed one is done again. */
export function writeStamp(path: string, stamp: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, stamp);
}

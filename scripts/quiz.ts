import { readFileSync, writeFileSync } from 'node:fs';
import { fillFormatTables } from '@/server/quiz/format-tables';

export function main(): number {
  const doc = 'docs/quiz-format.md';
  writeFileSync(doc, fillFormatTables(readFileSync(doc, 'utf8')));
  return 0;
}

import 'server-only';
import { type CompiledLesson, compileLesson } from './compile-lesson';

/**
 * The sandboxes that a lesson's text declares, with their solutions and the line each begins on. For tests that play them;
 * a page gets its sandboxes from the rendered lesson, without solutions.
 */
export async function extractSandboxes(source: string, file: string): Promise<CompiledLesson['sandboxes']> {
  const { sandboxes } = await compileLesson(source, file, {
    references: { facts: [], unsourcedFacts: [], terms: [] },
    printFact: () => '',
  });
  return sandboxes;
}

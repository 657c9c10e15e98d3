import 'server-only';
import { createHash } from 'node:crypto';
import { type CompileContext, type CompiledLesson, compileLesson } from './compile-lesson';

const latest = new Map<string, { hash: string; lesson: Promise<CompiledLesson> }>();

/**
 * Compiles a lesson unless its text, and the words its facts print, are what they were the last time. What is kept depends
 * on nothing but content, so an edit is seen at once.
 */
export function compileCached(
  source: string,
  file: string,
  context: CompileContext,
): Promise<CompiledLesson> {
  const hash = createHash('sha256').update(JSON.stringify(context)).update(source).digest('hex');
  const known = latest.get(file);
  if (known?.hash === hash) return known.lesson;
  const lesson = compileLesson(source, file, context);
  latest.set(file, { hash, lesson });
  return lesson;
}

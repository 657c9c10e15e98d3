import 'server-only';
import { run } from '@mdx-js/mdx';
import type { MDXComponents } from 'mdx/types';
import type { ReactNode } from 'react';
import * as runtime from 'react/jsx-runtime';
import { ContentError } from './content-fault';
import type { Lesson } from './course';

/** A lesson's prose as React, made on the server. Throws ContentError when the lesson has faults. */
export async function renderLesson(
  lesson: Pick<Lesson, 'code' | 'faults' | 'file'>,
  components: MDXComponents,
): Promise<ReactNode> {
  if (lesson.faults.length > 0) throw new ContentError(lesson.faults);
  const { default: Content } = await run(lesson.code, runtime);
  return Content({ components });
}

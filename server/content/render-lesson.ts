import 'server-only';
import type { MDXComponents } from 'mdx/types';
import { getMDXComponent } from 'mdx-bundler/client';
import { createElement, type ReactNode } from 'react';
import { ContentError } from './content-fault';
import type { Lesson } from './course';

/** A lesson's prose as React, made on the server. Throws ContentError when the lesson has faults. */
export function renderLesson(
  lesson: Pick<Lesson, 'code' | 'faults' | 'file'>,
  components: MDXComponents,
): ReactNode {
  if (lesson.faults.length > 0) throw new ContentError(lesson.faults);
  return createElement(getMDXComponent(lesson.code), { components });
}

'use client';

import { useEffect } from 'react';
import { recordLazily } from '@/components/shell/record-lazily';

/** Remembers that this lesson was opened, and how far the reader came: the last heading that passed the upper third of the screen. */
export function ReadingPlace({ lesson }: { lesson: string }) {
  useEffect(() => {
    const headings = [...document.querySelectorAll<HTMLElement>('main h2[id], main h3[id]')];
    let kept: string | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      const anchor = headings.findLast(
        (heading) => heading.getBoundingClientRect().top < innerHeight / 3,
      )?.id;
      if (anchor === undefined || anchor === kept) return;
      if (kept === undefined) recordLazily({ type: 'lesson-started', lesson });
      kept = anchor;
      recordLazily({ type: 'anchor', lesson, anchor });
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, 1500);
    };
    addEventListener('scroll', soon, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', soon);
    };
  }, [lesson]);
  return null;
}

'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Told to the window after the page was asked for again: a page of errors then tries again as well. */
export const contentChanged = 'fanout:content-changed';

// An editor writes a file in several steps, and the server answers from what it has just read for a quarter of a second.
const afterEditMs = 300;

/** While authoring: draws the page again when its content was edited. A built site has nothing of it. */
export function ContentWatcher() {
  const router = useRouter();
  useEffect(() => {
    if (process.env.NODE_ENV !== 'development') return;
    // From when on an edit is news to this page: it was asked for at that time.
    const source = new EventSource(`/api/content-changes?since=${Math.floor(performance.timeOrigin)}`);
    let timer: ReturnType<typeof setTimeout> | undefined;
    source.onmessage = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        router.refresh();
        dispatchEvent(new Event(contentChanged));
      }, afterEditMs);
    };
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [router]);
  return null;
}

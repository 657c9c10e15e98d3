'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** While authoring: draws the page again when its content was edited. A built site has nothing of it. */
export function ContentWatcher() {
  const router = useRouter();
  useEffect(() => {
    if (process.env.NODE_ENV !== 'development') return;
    const source = new EventSource('/api/content-changes');
    let timer: ReturnType<typeof setTimeout> | undefined;
    // An editor writes a file in several steps.
    source.onmessage = () => {
      clearTimeout(timer);
      timer = setTimeout(() => router.refresh(), 80);
    };
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [router]);
  return null;
}

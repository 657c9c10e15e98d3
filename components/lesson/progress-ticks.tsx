'use client';

import { useEffect } from 'react';
import { askMe } from '@/components/shell/me';

/**
 * Marks the links of finished lessons and labs once it is known who reads. The links are the server's; giving each an attribute
 * costs a reader nothing, where drawing the whole outline in the browser would.
 */
export function ProgressTicks() {
  useEffect(() => {
    const mark = async () => {
      const me = await askMe();
      const lessons = me?.lessons ?? {};
      for (const link of document.querySelectorAll<HTMLElement>('[data-lab]')) {
        link.toggleAttribute('data-done', me?.goals[link.dataset.lab ?? '']?.includes('lab') === true);
      }
      for (const link of document.querySelectorAll<HTMLElement>('[data-lesson]')) {
        link.toggleAttribute('data-done', lessons[link.dataset.lesson ?? '']?.done === true);
      }
    };
    mark();
    addEventListener('fanout:progress', mark);
    return () => removeEventListener('fanout:progress', mark);
  }, []);
  return null;
}

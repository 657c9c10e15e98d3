'use client';

import { useEffect } from 'react';

/** On a phone the outline covers the page: following a link within the page puts it away. */
export function CloseDrawer({ drawer }: { drawer: string }) {
  useEffect(() => {
    const element = document.getElementById(drawer);
    const close = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('a[href^="#"]')) element?.hidePopover();
    };
    element?.addEventListener('click', close);
    return () => element?.removeEventListener('click', close);
  }, [drawer]);
  return null;
}

'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useCallback, useEffect } from 'react';
import { contentChanged } from '@/components/shell/content-watcher';
import { ErrorText } from '@/components/shell/error-text';
import button from '@/components/ui/button.module.css';
import sheet from '@/components/ui/sheet.module.css';

/** A fault of ours. What was recorded before is safe: it was stored, or it waits in this browser. An author sees the fault itself. */
export default function ErrorPage({ error, reset }: { error: Error; reset: () => void }) {
  const router = useRouter();
  // The browser holds the server's failed answer: without a new one, drawing it again would fail again.
  const tryAgain = useCallback(
    () =>
      startTransition(() => {
        router.refresh();
        reset();
      }),
    [router, reset],
  );
  useEffect(() => {
    addEventListener(contentChanged, tryAgain);
    return () => removeEventListener(contentChanged, tryAgain);
  }, [tryAgain]);
  return (
    <main id="main" className={sheet.sheet}>
      {process.env.NODE_ENV === 'development' ? (
        <ErrorText message={error.message} />
      ) : (
        <>
          <h1>Something broke here</h1>
          <p className={sheet.lede}>
            It is our fault, not yours, and your progress is kept. Trying again often helps, as it does with
            messages.
          </p>
        </>
      )}
      <p>
        <button type="button" className={button.primary} onClick={tryAgain}>
          Try again
        </button>
      </p>
    </main>
  );
}

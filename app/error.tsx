'use client';

import sheet from '@/components/ui/sheet.module.css';

/** A fault of ours. What was recorded before is safe: it was stored, or it waits in this browser. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <main id="main" className={sheet.sheet}>
      <h1>Something broke here</h1>
      <p className={sheet.lede}>
        It is our fault, not yours, and your progress is kept. Trying again often helps, as it does with
        messages.
      </p>
      <p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </p>
    </main>
  );
}

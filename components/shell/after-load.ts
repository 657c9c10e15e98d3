/** What a reader does first: from then on the page may work for them. Moving the mouse across it counts. */
const signs = ['scroll', 'pointerdown', 'pointermove', 'keydown', 'focusin'] as const;
const listening = { capture: true, passive: true };
const longestWaitMs = 2000;

/**
 * Calls once the page has loaded and the browser has nothing better to do, so that what a reader may want later does not
 * compete with what they see first. Returns the way to call it off.
 */
export function afterLoad(call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;
  const wait = () => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === 'function')
      idle = requestIdleCallback(call, { timeout: longestWaitMs });
    else timer = setTimeout(call, 200);
  };
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
  return () => {
    removeEventListener('load', wait);
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}

/** Calls at the reader's first scroll, touch, key or focus. Returns the way to call it off. */
export function onFirstSign(call: () => void): () => void {
  const stop = () => {
    for (const sign of signs) removeEventListener(sign, first, listening);
  };
  const first = () => {
    stop();
    call();
  };
  for (const sign of signs) addEventListener(sign, first, listening);
  return stop;
}

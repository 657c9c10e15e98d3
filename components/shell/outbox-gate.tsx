'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { afterLoad, onFirstSign } from './after-load';

/** Brings in the outbox when it may be needed: for what an earlier page could not send, and for whatever a reader does. */
export function OutboxGate() {
  const [Status, setStatus] = useState<ComponentType>();
  useEffect(() => {
    const load = () =>
      import('@/components/outbox/lazy-outbox').then(({ lazyOutbox }) =>
        setStatus(() => lazyOutbox.OutboxStatus),
      );
    let stop = () => {};
    const stopWaiting = afterLoad(() => {
      if (somethingWaits()) load();
      else stop = onFirstSign(load);
    });
    return () => {
      stopWaiting();
      stop();
    };
  }, []);
  return Status ? <Status /> : null;
}

/** Whether an earlier page left an entry: the outbox names each `fanout.outbox.…`. */
function somethingWaits(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith('fanout.outbox.'));
  } catch {
    // Without storage nothing outlives a page.
    return false;
  }
}

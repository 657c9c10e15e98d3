'use client';

import { type ComponentType, useEffect, useState } from 'react';

/** Brings in the outbox once the page has nothing better to do: it sends what an earlier page could not. */
export function OutboxGate() {
  const [Status, setStatus] = useState<ComponentType>();
  useEffect(() => {
    const load = () =>
      import('@/components/outbox/outbox-status').then((module) => setStatus(() => module.OutboxStatus));
    const timer = setTimeout(load, 1500);
    return () => clearTimeout(timer);
  }, []);
  return Status ? <Status /> : null;
}

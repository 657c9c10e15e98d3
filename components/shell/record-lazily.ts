'use client';

import type { LearnerEvent } from '@/lib/schemas/learner-events';

/** Fetches the outbox before there is something to keep: what happens without a connection has to be kept too. */
export const fetchOutbox = () => import('@/components/outbox/lazy-outbox');

/** The outbox is fetched when there is something to keep, so that a page that is only read stays light. */
export async function recordLazily(event: LearnerEvent): Promise<void> {
  const { lazyOutbox } = await fetchOutbox();
  await lazyOutbox.record(event);
}

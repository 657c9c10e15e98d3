'use client';

import type { LearnerEvent } from '@/lib/schemas/learner-events';
import { post } from './outbox';

/**
 * Records something the learner did: `record({ type: 'lesson-done', lesson: 'polling' })`. It is kept in the browser at once and
 * sent as soon as the server can be reached. Resolves when the server has stored it; nobody needs to wait.
 */
export async function record(event: LearnerEvent): Promise<void> {
  await post('/api/record', { ...event, at: Date.now() });
}

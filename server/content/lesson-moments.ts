import 'server-only';
import { securityMoments } from './moments/encryption-to-choosing';
import { fanOutMoments } from './moments/fan-out-to-fifo';
import type { Moment } from './moments/moment';
import { snsMoments } from './moments/sns-to-filtering';
import { sqsMoments } from './moments/sqs-moments';

/** What the lessons say of moments, by lesson: the tests hold each against the engine. */
export const moments: Record<string, Moment[]> = {
  ...sqsMoments,
  ...snsMoments,
  ...fanOutMoments,
  ...securityMoments,
};

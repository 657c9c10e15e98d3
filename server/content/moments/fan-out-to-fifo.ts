import 'server-only';
import type { Moment } from './moment';

/** Of the lessons on delivery, fan-out, S3 events and FIFO topics, by lesson. */
export const fanOutMoments: Record<string, Moment[]> = {};

import 'server-only';
import type { Moment } from './moment';

/** Of the lessons on encryption, policies, accounts and choosing, by lesson. */
export const securityMoments: Record<string, Moment[]> = {};

import { OutboxStatus } from './outbox-status';
import { record } from './record';

/** The outbox and what it says of itself, as one: whoever fetches either has both, and a page has it once. */
export const lazyOutbox = { OutboxStatus, record };

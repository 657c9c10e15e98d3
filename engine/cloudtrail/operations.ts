import { lookupEvents, recordDataEvents } from './lookup-events';

/** CloudTrail's one operation that needs no trail, and one of our own: RecordDataEvents. */
export const operations = {
  LookupEvents: lookupEvents,
  RecordDataEvents: recordDataEvents,
};

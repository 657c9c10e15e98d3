import type {
  PutEventsRequest,
  PutEventsRequestEntry,
  PutEventsResponse,
  PutEventsResultEntry,
} from '@aws-sdk/client-eventbridge';
import { utf8Length } from '../bytes/text';
import { isoSeconds } from '../calendar/utc';
import type { Context } from '../kernel/context';
import { ok } from '../kernel/outcome';
import { isFields, msOfTime, required } from '../shape/check-shape';
import { shapedOperation } from '../shape/shaped-operation';
import type { Bus, BusEvent } from './bus';
import { invalid, refuseShape } from './errors';
import { record } from './events';
import { accessToBus, findBus } from './find-bus';
import { eventBridgeLimits } from './limits';
import { route } from './route';
import type { EventBridgeState } from './state';

/**
 * PutEvents: each entry succeeds or fails by itself. Errors: ValidationException for too many entries or bytes; per entry
 * NotAuthorizedForSourceException, InvalidArgument, MalformedDetail. Source: EventBridge API reference, PutEvents.
 */
export const putEvents = shapedOperation<EventBridgeState, PutEventsRequest, PutEventsResponse>(
  {
    shape: {
      Entries: required({
        list: {
          of: {
            Source: 'text',
            DetailType: 'text',
            Detail: 'text',
            Resources: { list: 'text' },
            EventBusName: 'text',
            Time: 'time',
          },
        },
      }),
    },
    access(state, { Entries }, context) {
      // A service of AWS puts its own events on its account's default bus; no policy is asked for that.
      if (context.caller.service && !Entries?.some(({ EventBusName }) => EventBusName)) return undefined;
      const buses = new Set((Entries ?? []).map(({ EventBusName }) => findBus(state, EventBusName, context)));
      return [...buses].flatMap((bus) => (bus ? [accessToBus(bus, 'PutEvents')] : []));
    },
    run(state, { Entries = [] }, context) {
      const { entries, putEventsBytes } = eventBridgeLimits;
      if (Entries.length < entries.min || Entries.length > entries.max) {
        return invalid(
          `1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have length ${Entries.length === 0 ? `greater than or equal to ${entries.min}` : `less than or equal to ${entries.max}`}`,
        );
      }
      if (Entries.reduce((sum, entry) => sum + bytesOfEntry(entry), 0) > putEventsBytes.max) {
        return invalid(`Total size of the entries in the request is over the limit.`);
      }
      const results = Entries.map((entry) => putEntry(state, entry, context));
      const FailedEntryCount = results.filter(({ ErrorCode }) => ErrorCode !== undefined).length;
      return ok({ FailedEntryCount, Entries: results });
    },
  },
  refuseShape,
);

/** Source: EventBridge User Guide, eb-putevents, "Calculating event entry size": a time counts 14 bytes. */
function bytesOfEntry({ Source, DetailType, Detail, Resources, Time }: PutEventsRequestEntry): number {
  const texts = [Source, DetailType, Detail, ...(Resources ?? [])];
  return texts.reduce((sum, text) => sum + utf8Length(text ?? ''), Time === undefined ? 0 : 14);
}

function putEntry(
  state: EventBridgeState,
  entry: PutEventsRequestEntry,
  context: Context,
): PutEventsResultEntry {
  const fault = entryFault(entry, context);
  if (fault) return fault;
  const EventId = context.uuid();
  const bus = findBus(state, entry.EventBusName, context);
  // AWS accepts an event for a bus that is not there, and drops it.
  if (bus) take(state, bus, entry, EventId, context);
  return { EventId };
}

function entryFault(
  { Source, DetailType, Detail }: PutEventsRequestEntry,
  context: Context,
): PutEventsResultEntry | undefined {
  const absent = [
    ['Source', Source],
    ['DetailType', DetailType],
    ['Detail', Detail],
  ].find(([, value]) => !value);
  if (absent) {
    const ErrorMessage = `Parameter ${absent[0]} is not valid. Reason: ${absent[0]} is a required argument.`;
    return { ErrorCode: 'InvalidArgument', ErrorMessage };
  }
  if (Source?.startsWith('aws.') && !context.caller.service) {
    const ErrorMessage = `Not authorized for the source.`;
    return { ErrorCode: 'NotAuthorizedForSourceException', ErrorMessage };
  }
  return isFields(parsed(Detail))
    ? undefined
    : { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

function take(
  state: EventBridgeState,
  bus: Bus,
  { Source = '', DetailType = '', Detail, Resources, Time }: PutEventsRequestEntry,
  id: string,
  context: Context,
): void {
  const event: BusEvent = {
    version: '0',
    id,
    'detail-type': DetailType,
    source: Source,
    account: context.caller.accountId,
    time: isoSeconds(msOfTime(Time) ?? context.nowMs),
    region: bus.region,
    resources: [...(Resources ?? [])],
    detail: parsed(Detail),
  };
  const body = JSON.stringify(event);
  const by = context.caller.actor;
  const about = { bus: bus.name, eventId: id, body };
  record(context, { type: 'eventbridge.event-put', ...about, source: Source, detailType: DetailType, by });
  route(state, bus, event, 0, context);
}

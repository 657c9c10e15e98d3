import { type Failed, fail, ok } from '../kernel/outcome';
import type { Plain } from '../kernel/plain';
import { msOfTime, required, type ShapeFault } from '../shape/check-shape';
import { shapedOperation } from '../shape/shaped-operation';
import { isReadOnly, sourceOf } from './kinds';
import { cloudtrailLimits } from './limits';
import { keptEvents } from './record-call';
import { type ShownEvent, shownEvent, userName } from './shown-event';
import type { TrailEvent, TrailState } from './state';

/** Source: CloudTrail API reference, LookupEvents. Moments are seconds since the Unix epoch. */
export interface LookupEventsRequest {
  LookupAttributes?: { AttributeKey?: string; AttributeValue?: string }[];
  StartTime?: number;
  EndTime?: number;
  MaxResults?: number;
  NextToken?: string;
}

export interface LookupEventsResponse {
  Events: ShownEvent[];
  NextToken?: string;
}

const DAY_MS = 86_400_000;

/** What events can be looked for by. */
const attributes: Record<string, (event: TrailEvent) => string[]> = {
  EventName: ({ name }) => [name],
  EventSource: ({ service }) => [sourceOf(service)],
  ReadOnly: ({ name }) => [String(isReadOnly(name))],
  ResourceName: ({ resources }) => resources.map(({ name }) => name),
  ResourceType: ({ resources }) => resources.map(({ type }) => type),
  Username: (event) => [userName(event)],
};

/**
 * LookupEvents: the account's calls in the Region called, newest first; of the last 90 days, and of a world's last thousand.
 * Errors: InvalidLookupAttributesException, InvalidMaxResultsException, InvalidNextTokenException.
 */
export const lookupEvents = shapedOperation<TrailState, LookupEventsRequest, LookupEventsResponse>(
  {
    shape: {
      LookupAttributes: {
        list: { of: { AttributeKey: required('text'), AttributeValue: required('text') } },
      },
      StartTime: 'time',
      EndTime: 'time',
      MaxResults: 'integer',
      NextToken: 'text',
    },
    access: (_, __, { caller }) => ({
      action: 'cloudtrail:LookupEvents',
      resourceArn: '*',
      ownerAccountId: caller.accountId,
      deniedCode: 'AccessDeniedException',
    }),
    run(state, request, context) {
      const fault = requestFault(request);
      if (fault) return fault;
      const { accountId } = context.caller;
      const oldestMs = context.nowMs - cloudtrailLimits.lookupDays.max * DAY_MS;
      const found = keptEvents(state)
        .filter((event) => event.accountId === accountId && event.region === context.region)
        .filter((event) => event.atMs >= oldestMs && fits(event, request))
        .reverse();
      return ok(pageOf(found, request));
    },
  },
  refuseShape,
);

function fits(event: TrailEvent, { LookupAttributes, StartTime, EndTime }: LookupEventsRequest): boolean {
  if (event.atMs < (msOfTime(StartTime) ?? event.atMs)) return false;
  if (event.atMs > (msOfTime(EndTime) ?? event.atMs)) return false;
  return (LookupAttributes ?? []).every(({ AttributeKey = '', AttributeValue = '' }) =>
    attributes[AttributeKey]?.(event).includes(AttributeValue),
  );
}

function pageOf(found: TrailEvent[], { MaxResults, NextToken }: LookupEventsRequest): LookupEventsResponse {
  // The token is the call before which the next page begins: calls that come in between do not shift it.
  const before = NextToken === undefined ? Number.POSITIVE_INFINITY : Number(NextToken);
  const rest = found.filter(({ callId }) => callId < before);
  const page = rest.slice(0, MaxResults ?? cloudtrailLimits.lookupResults.default);
  const last = page.at(-1);
  const Events = page.map(shownEvent);
  return last && rest.length > page.length ? { Events, NextToken: String(last.callId) } : { Events };
}

function requestFault({
  LookupAttributes = [],
  MaxResults,
  NextToken,
}: LookupEventsRequest): Failed | undefined {
  const { min, max } = cloudtrailLimits.lookupResults;
  if (MaxResults !== undefined && (MaxResults < min || MaxResults > max))
    return fail(
      'InvalidMaxResultsException',
      `A MaxResults value of ${MaxResults} is invalid. Specify between ${min} and ${max}.`,
    );
  if (NextToken !== undefined && !/^\d+$/.test(NextToken))
    return fail('InvalidNextTokenException', 'Invalid token');
  const unknown = LookupAttributes.some(({ AttributeKey = '' }) => !Object.hasOwn(attributes, AttributeKey));
  if (!unknown && LookupAttributes.length <= 1) return undefined;
  return fail('InvalidLookupAttributesException', 'You can specify one lookup attribute, of a known key.');
}

function refuseShape(fault: ShapeFault): Failed {
  const why = fault.kind === 'missing' ? 'must not be null' : `can not be converted to ${fault.wanted}`;
  return fail('ValidationException', `${fault.path} ${why}`);
}

/** RecordDataEvents, of our own: whether calls on messages and objects are kept too. A trail of AWS's keeps them for money. */
export const recordDataEvents = shapedOperation<TrailState, { Enabled?: boolean }, { [key: string]: Plain }>(
  {
    shape: { Enabled: required('boolean') },
    run(state, { Enabled = false }) {
      state.dataEvents = Enabled;
      return ok({});
    },
  },
  refuseShape,
);

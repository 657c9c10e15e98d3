import type { CallRecord } from '../kernel/hooks';
import { isFields } from '../shape/check-shape';
import { kindOf, resourcesIn } from './kinds';
import { cloudtrailLimits } from './limits';
import type { TrailEvent, TrailState } from './state';

/** Keeps a call, if the trail holds calls of its kind; of the oldest it lets go. */
export function recordCall(state: TrailState, record: CallRecord): void {
  const kind = kindOf(record.service, record.operation);
  if (kind === undefined || (kind === 'data' && !state.dataEvents)) return;
  state.events.push(eventOf(record));
  // Cut in one go now and then: shifting the whole row at every call would cost as much as the row is long.
  const { max } = cloudtrailLimits.keptEvents;
  if (state.events.length >= 2 * max) state.events = state.events.slice(-max);
}

/** The newest that the trail holds. */
export function keptEvents({ events }: TrailState): TrailEvent[] {
  return events.slice(-cloudtrailLimits.keptEvents.max);
}

function eventOf({ atMs, callId, service, operation, request, caller, error }: CallRecord): TrailEvent {
  return {
    callId,
    atMs,
    service,
    name: operation,
    accountId: caller.accountId,
    region: caller.region,
    principal: caller.service ?? caller.principalArn,
    byService: caller.service !== undefined,
    sourceIp: caller.sourceIp,
    resources: resourcesIn(isFields(request) ? request : {}),
    requestText: requestText(request),
    errorCode: error?.code,
    errorMessage: error?.message,
  };
}

/** What a trail never shows. Source: CloudTrail User Guide, and SQS and SNS Developer Guides, logging with CloudTrail. */
const HIDDEN =
  /^(MessageBody|Message|Subject|MessageAttributes|Plaintext|CiphertextBlob|Body|Data|Payload|Entries)$/;

function requestText(request: unknown): string {
  if (!isFields(request)) return 'null';
  const shown = Object.entries(request).map(([field, value]) => [
    field,
    HIDDEN.test(field) ? 'HIDDEN_DUE_TO_SECURITY_REASONS' : shownValue(value),
  ]);
  return JSON.stringify(Object.fromEntries(shown)).slice(0, cloudtrailLimits.keptRequestCharacters.max);
}

/** A value of a hostile request may be anything: only texts, numbers, and lists and maps of texts are shown. */
function shownValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string');
  if (isFields(value))
    return Object.fromEntries(Object.entries(value).filter(([, one]) => typeof one === 'string'));
  const simple = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return simple ? value : undefined;
}

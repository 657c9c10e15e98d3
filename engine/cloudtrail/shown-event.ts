import { isoSeconds } from '../calendar/utc';
import { stateHash } from '../kernel/hash';
import { isReadOnly, sourceOf } from './kinds';
import type { TrailEvent } from './state';

/** An event as LookupEvents gives it. Source: CloudTrail API reference, Event. */
export interface ShownEvent {
  EventId: string;
  EventName: string;
  ReadOnly: string;
  EventTime: number;
  EventSource: string;
  Username: string;
  Resources: { ResourceType: string; ResourceName: string }[];
  /** The record itself, JSON. */
  CloudTrailEvent: string;
}

export function shownEvent(event: TrailEvent): ShownEvent {
  const id = eventId(event);
  return {
    EventId: id,
    EventName: event.name,
    ReadOnly: String(isReadOnly(event.name)),
    EventTime: Math.floor(event.atMs / 1000),
    EventSource: sourceOf(event.service),
    Username: userName(event),
    Resources: event.resources.map(({ type, name }) => ({ ResourceType: type, ResourceName: name })),
    CloudTrailEvent: JSON.stringify(recordOf(event, id)),
  };
}

/** Follows from the call alone, in a UUID's form. */
function eventId({ callId, atMs, name }: TrailEvent): string {
  const hex = stateHash([callId, atMs, name]);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function userName({ principal, byService }: TrailEvent): string {
  if (byService) return principal;
  return principal.endsWith(':root') ? 'root' : principal.slice(principal.lastIndexOf('/') + 1);
}

/** Source: CloudTrail User Guide, record contents. */
function recordOf(event: TrailEvent, eventID: string) {
  return {
    eventVersion: '1.08',
    userIdentity: userIdentity(event),
    eventTime: isoSeconds(event.atMs),
    eventSource: sourceOf(event.service),
    eventName: event.name,
    awsRegion: event.region,
    sourceIPAddress: event.byService ? event.principal : event.sourceIp,
    errorCode: event.errorCode,
    errorMessage: event.errorMessage,
    requestParameters: parsed(event.requestText),
    eventID,
    readOnly: isReadOnly(event.name),
    eventType: 'AwsApiCall',
    recipientAccountId: event.accountId,
  };
}

function userIdentity({ principal, byService, accountId }: TrailEvent) {
  if (byService) return { type: 'AWSService', invokedBy: principal };
  const type = principal.endsWith(':root')
    ? 'Root'
    : principal.includes(':user/')
      ? 'IAMUser'
      : 'AssumedRole';
  return { type, arn: principal, accountId };
}

/** A request whose text was cut short is shown as the text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

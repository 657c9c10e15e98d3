import { type Failed, ok, type Success } from '../../kernel/outcome';
import type { Fields } from '../../shape/check-shape';
import { invalidBecause, missing } from '../errors';
import { readTextMap } from '../request';

/** Attributes of a platform application that can be set. Source: API reference, SetPlatformApplicationAttributes. */
const SETTABLE = [
  'PlatformCredential',
  'PlatformPrincipal',
  'EventEndpointCreated',
  'EventEndpointDeleted',
  'EventEndpointUpdated',
  'EventDeliveryFailure',
  'SuccessFeedbackRoleArn',
  'FailureFeedbackRoleArn',
  'SuccessFeedbackSampleRate',
  'ApplePlatformTeamID',
  'ApplePlatformBundleID',
  // Not in the reference, but older clients set it: an application can be switched off.
  'Enabled',
];

/** Credentials are taken in and never shown again. */
const SECRET = ['PlatformCredential', 'PlatformPrincipal'];

export type Attributes = { [name: string]: string };

/** Attributes of a request, checked by name and value. Errors: InvalidParameter; ValidationError when they are missing. */
export function readApplicationAttributes(fields: Fields): Success<Attributes> | Failed {
  const read = readTextMap(fields, 'Attributes');
  if (!read.ok) return read;
  if (!read.response) return missing('Attributes');
  for (const [name, value] of Object.entries(read.response)) {
    const fault = attributeFault(name, value);
    if (fault) return fault;
  }
  return ok(read.response);
}

function attributeFault(name: string, value: string): Failed | undefined {
  const refuse = (why: string) => invalidBecause('Attributes', why);
  if (!SETTABLE.includes(name)) return refuse(`Invalid attribute name: ${name}`);
  if (name.startsWith('Event') && value !== '' && !/^arn:[^:]*:sns:[^:]+:\d{12}:[^:]+$/.test(value)) {
    return refuse(`An invalid value for ${name}`);
  }
  if (name === 'Enabled' && value !== 'true' && value !== 'false') {
    return refuse('Invalid value for attribute: Enabled: must be true or false');
  }
  if (name === 'SuccessFeedbackSampleRate' && !(/^\d{1,3}$/.test(value) && Number(value) <= 100)) {
    return refuse(`An invalid value for ${name}`);
  }
  return undefined;
}

/** Puts new attributes over old ones; an empty text takes one away. */
export function mergedAttributes(before: Attributes, given: Attributes): Attributes {
  const merged = { ...before, ...given };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ''));
}

/** What GetPlatformApplicationAttributes and the list show. */
export function shownAttributes(attributes: Attributes): Attributes {
  const shown = Object.entries(attributes).filter(([name]) => !SECRET.includes(name));
  return { Enabled: 'true', ...Object.fromEntries(shown) };
}

import type { CreatePlatformApplicationInput, CreatePlatformApplicationResponse } from '@aws-sdk/client-sns';
import { type Failed, ok, type Success } from '../../kernel/outcome';
import type { Fields } from '../../shape/check-shape';
import { invalid, invalidBecause } from '../errors';
import { requireText } from '../request';
import { topicArn } from '../state';
import { accountOperation } from '../topic-operation';
import { type Attributes, mergedAttributes, readApplicationAttributes } from './application-attributes';
import { mobileLimits } from './limits';

/** Source: SNS Developer Guide, mobile-push-send-register and sns-mobile-application-as-subscriber. */
const PLATFORMS = [
  'ADM',
  'APNS',
  'APNS_SANDBOX',
  'APNS_VOIP',
  'APNS_VOIP_SANDBOX',
  'BAIDU',
  'GCM',
  'MACOS',
  'MACOS_SANDBOX',
  'MPNS',
  'WNS',
];

/**
 * CreatePlatformApplication: the same name, platform and attributes return the application that exists.
 * Errors: InvalidParameter, ValidationError. Source: API reference, CreatePlatformApplication.
 * Assumed, not documented: the texts of the refusals; and that any credential is accepted, for there is no platform to ask.
 */
export const createPlatformApplication = accountOperation<
  CreatePlatformApplicationInput,
  CreatePlatformApplicationResponse
>('CreatePlatformApplication', (state, fields, { region, caller }) => {
  const requested = readRequest(fields);
  if (!requested.ok) return requested;
  const { name, platform } = requested.response;
  const attributes = mergedAttributes({}, requested.response.attributes);
  const arn = topicArn(region, caller.accountId, `app/${platform}/${name}`);
  const existing = state.mobile.applications.get(arn);
  if (existing && !same(existing.attributes, attributes)) {
    return invalidBecause('Attributes', 'Platform application already exists with different attributes');
  }
  if (!existing) {
    const { accountId } = caller;
    state.mobile.applications.set(arn, { arn, region, accountId, platform, name, attributes });
  }
  return ok({ PlatformApplicationArn: arn });
});

function readRequest(
  fields: Fields,
): Success<{ name: string; platform: string; attributes: Attributes }> | Failed {
  const name = requireText(fields, 'Name');
  if (!name.ok) return name;
  const platform = requireText(fields, 'Platform');
  if (!platform.ok) return platform;
  const attributes = readApplicationAttributes(fields);
  if (!attributes.ok) return attributes;
  const { max } = mobileLimits.applicationNameCharacters;
  if (!/^[A-Za-z0-9_.-]+$/.test(name.response) || name.response.length > max) return invalid('Name');
  if (!PLATFORMS.includes(platform.response)) {
    return invalidBecause('Platform', `Unsupported platform: ${platform.response}`);
  }
  if (!attributes.response.PlatformCredential) {
    return invalidBecause('Attributes', 'Platform credentials are invalid');
  }
  return ok({ name: name.response, platform: platform.response, attributes: attributes.response });
}

function same(one: Attributes, other: Attributes): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

import { utf8Length } from '../../bytes/text';
import { type Failed, ok, type Success } from '../../kernel/outcome';
import type { Fields } from '../../shape/check-shape';
import { invalidBecause } from '../errors';
import { readTextMap } from '../request';
import { mobileLimits } from './limits';
import type { PlatformEndpoint } from './state';

/** What of an endpoint can be set. */
export type EndpointChange = { token?: string; customUserData?: string; enabled?: boolean };

const SETTABLE = ['CustomUserData', 'Enabled', 'Token'];

/**
 * Attributes of an endpoint in a request, checked. Errors: InvalidParameter.
 * Source: API reference, SetEndpointAttributes. Assumed, not documented: the texts for a wrong name and a wrong flag.
 */
export function readEndpointAttributes(fields: Fields, platform: string): Success<EndpointChange> | Failed {
  const read = readTextMap(fields, 'Attributes');
  if (!read.ok) return read;
  const given = read.response ?? {};
  const unknown = Object.keys(given).find((name) => !SETTABLE.includes(name));
  if (unknown !== undefined) return invalidBecause('Attributes', `Invalid attribute name: ${unknown}`);
  const { Token, CustomUserData, Enabled } = given;
  const fault = flagFault(Enabled) ?? userDataFault(CustomUserData) ?? tokenFault(Token, platform);
  if (fault) return fault;
  return ok({
    ...(Token !== undefined && { token: tokenAsKept(Token, platform) }),
    ...(CustomUserData !== undefined && { customUserData: CustomUserData }),
    ...(Enabled !== undefined && { enabled: Enabled.toLowerCase() === 'true' }),
  });
}

function flagFault(flag: string | undefined): Failed | undefined {
  if (flag === undefined || /^(?:true|false)$/i.test(flag)) return undefined;
  return invalidBecause('Attributes', 'Invalid value for attribute: Enabled: must be true or false');
}

export function userDataFault(data: string | undefined): Failed | undefined {
  const { max } = mobileLimits.customUserDataBytes;
  if (data === undefined || utf8Length(data) <= max) return undefined;
  return invalidBecause('CustomUserData', `must be at most ${max} bytes long in UTF-8 encoding`);
}

export function tokenFault(token: string | undefined, platform: string): Failed | undefined {
  if (token === undefined) return undefined;
  const { appleTokenCharacters: apple, tokenCharacters } = mobileLimits;
  if (isApple(platform) && !(/^[0-9a-fA-F]+$/.test(token) && token.length <= apple.max)) {
    return invalidBecause(
      'Token',
      `iOS device tokens must be no more than ${apple.max} hexadecimal characters`,
    );
  }
  const fits = token !== '' && token.length <= tokenCharacters.max;
  return fits ? undefined : invalidBecause('Token', 'Token must not be empty or too long');
}

/** The device token of Apple's platforms is returned in lowercase. Source: API reference, GetEndpointAttributes. */
export function tokenAsKept(token: string, platform: string): string {
  return isApple(platform) ? token.toLowerCase() : token;
}

function isApple(platform: string): boolean {
  return /^(?:APNS|MACOS)/.test(platform);
}

export function shownEndpoint({ token, enabled, customUserData }: PlatformEndpoint): Record<string, string> {
  return {
    Enabled: String(enabled),
    Token: token,
    ...(customUserData !== undefined && { CustomUserData: customUserData }),
  };
}

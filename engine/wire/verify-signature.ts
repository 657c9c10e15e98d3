import type { SignedParts } from './signed-parts';
import { hasSignatureOf, readSignature } from './sigv4';
import { parseTimestamp } from './timestamp';
import type { Credential, WireOptions, WireRequest } from './wire';
import { WireFault } from './wire-fault';

/** A request's clock may be so far from ours. Source: IAM User Guide, reference_sigv-troubleshooting. */
const MAX_SKEW_SECONDS = 900;

/** What is wrong with a request's signature, in the words of Query; a service that keeps objects has its own. */
export function signatureFault(
  request: WireRequest,
  options: WireOptions,
  keepsObjects: boolean,
): WireFault | undefined {
  const { verify = 'none', credential, nowMs } = options;
  if (verify === 'none') return undefined;
  const signed = readSignature(request);
  if (signed === undefined) return verify === 'all' ? unsigned(keepsObjects) : undefined;
  if (signed === 'incomplete') return incomplete();
  const known = credential?.(signed.accessKeyId);
  if (known?.secret === undefined) return verify === 'all' ? unknownKey(keepsObjects) : undefined;
  return verifySigV4(request, signed, known, nowMs, keepsObjects);
}

/** Holds a signature against the key's secret and the clock. */
export function verifySigV4(
  request: WireRequest,
  signed: SignedParts,
  { secret = '', sessionToken, expiresAtMs }: Credential,
  nowMs: number,
  keepsObjects: boolean,
): WireFault | undefined {
  if (!hasSignatureOf(request, signed, secret, keepsObjects)) {
    return forbidden(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    );
  }
  if (sessionToken !== undefined && sessionToken !== signed.sessionToken) {
    return forbidden('InvalidClientTokenId', 'The security token included in the request is invalid.');
  }
  if (expiresAtMs !== undefined && nowMs >= expiresAtMs) {
    return forbidden('ExpiredToken', 'The security token included in the request is expired');
  }
  return timeFault(signed, nowMs / 1000, keepsObjects);
}

function timeFault(
  { amzDate, expiresSeconds }: SignedParts,
  now: number,
  keepsObjects: boolean,
): WireFault | undefined {
  const signedAt = secondsOf(amzDate);
  const isPresigned = expiresSeconds !== undefined;
  if (isPresigned && !(now <= signedAt + expiresSeconds)) {
    return keepsObjects ? forbidden('AccessDenied', 'Request has expired') : skewed('Signature expired.');
  }
  const skew = isPresigned ? Math.max(0, signedAt - now) : Math.abs(signedAt - now);
  if (skew <= MAX_SKEW_SECONDS) return undefined;
  if (keepsObjects) {
    return forbidden(
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    );
  }
  return skewed(
    `Signature ${signedAt < now ? 'expired' : 'not yet current'}: ${amzDate} is more than 15 min. away.`,
  );
}

function skewed(message: string): WireFault {
  return forbidden('SignatureDoesNotMatch', message);
}

function secondsOf(amzDate: string): number {
  const iso = amzDate.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  return parseTimestamp(iso) ?? 0;
}

function unsigned(keepsObjects: boolean): WireFault {
  return keepsObjects
    ? forbidden('AccessDenied', 'Access Denied')
    : forbidden('MissingAuthenticationToken', 'Request is missing Authentication Token');
}

function unknownKey(keepsObjects: boolean): WireFault {
  return keepsObjects
    ? forbidden('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.')
    : forbidden('InvalidClientTokenId', 'The security token included in the request is invalid.');
}

function incomplete(): WireFault {
  return new WireFault(
    'IncompleteSignature',
    "Authorization header requires 'Credential', 'SignedHeaders' and 'Signature' parameters, and a date in 'X-Amz-Date'.",
  );
}

function forbidden(code: string, message: string): WireFault {
  return new WireFault(code, message, 403);
}

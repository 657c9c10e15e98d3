import { NOT_THERE } from '../not-there';

const REFUSED =
  'The policies do not allow this call. The refused calls under Resources say which statement decided.';
const CHECK_FIELD = 'Check the field that the message names, and its spelling.';

/** What to do about error codes of SNS. Codes that say it themselves are not here. */
export const remedies: Readonly<Record<string, string>> = {
  AuthorizationError: REFUSED,
  AuthorizationErrorException: REFUSED,
  InvalidParameter: CHECK_FIELD,
  InvalidParameterException: CHECK_FIELD,
  NotFound: NOT_THERE,
  NotFoundException: NOT_THERE,
  FilterPolicyLimitExceeded: 'Remove a filter policy elsewhere, or make this one smaller.',
  SubscriptionLimitExceeded: 'Remove a subscription first.',
  EndpointDisabled: 'The app’s token is no longer valid. Enable its endpoint again.',
  KMSAccessDenied: 'The key’s policy has to allow the caller, or the service, to use it.',
  KMSDisabled: 'Enable the key, then try again.',
};

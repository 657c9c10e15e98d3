/** What to do about error codes of SNS and the services around it. Codes that say it themselves are not here. */
export const remedies: Readonly<Record<string, string>> = {
  AuthorizationError:
    'The policies do not allow this call. The refused calls under Resources say which statement decided.',
  AuthorizationErrorException:
    'The policies do not allow this call. The refused calls under Resources say which statement decided.',
  InvalidParameter: 'Check the field that the message names, and its spelling.',
  InvalidParameterException: 'Check the field that the message names, and its spelling.',
  NotFound: 'It is not there at this moment of the run. Drag time to where it exists.',
  NotFoundException: 'It is not there at this moment of the run. Drag time to where it exists.',
  FilterPolicyLimitExceeded: 'Remove a filter policy elsewhere, or make this one smaller.',
  SubscriptionLimitExceeded: 'Remove a subscription first.',
  EndpointDisabled: 'The app’s token is no longer valid. Enable its endpoint again.',
  KMSAccessDenied: 'The key’s policy has to allow the caller, or the service, to use it.',
  KMSDisabled: 'Enable the key, then try again.',
  NoSuchBucket: 'There is no bucket of this name at this moment of the run.',
  NoSuchKey: 'There is no object with this key at this moment of the run.',
  ResourceNotFoundException: 'It is not there at this moment of the run. Drag time to where it exists.',
};

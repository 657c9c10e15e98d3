import { assumeRole } from './assume-role';
import { getCallerIdentity } from './get-caller-identity';
import { getSessionToken } from './get-session-token';

/** The operations of STS that callers of queues and topics meet. */
export const operations = {
  AssumeRole: assumeRole,
  GetCallerIdentity: getCallerIdentity,
  GetSessionToken: getSessionToken,
};

import { ok } from '../../kernel/outcome';
import { invalid } from '../errors';
import { accountOperation } from '../topic-operation';
import { smsAccount } from './state';

export interface SetSmsSandboxRequest {
  Enabled: boolean;
}

/**
 * An operation of our own: puts the account into the SMS sandbox or takes it out. A new account of AWS is in it and leaves it
 * by a request to AWS; an account of the course has left it, so that a sandbox's phones ring without ceremony.
 */
export const setSmsSandbox = accountOperation<SetSmsSandboxRequest, Record<string, never>>(
  'SetSmsSandbox',
  ({ mobile }, { Enabled }, { region, caller }) => {
    if (typeof Enabled !== 'boolean') return invalid('Enabled');
    smsAccount(mobile, region, caller.accountId).inSandbox = Enabled;
    return ok({});
  },
);

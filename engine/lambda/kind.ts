import type { Kind } from '../module/kind';
import { use } from '../topology/name-use';
import { functionProvisioner } from './declare-function';
import { mappingProvisioner } from './declare-mapping';
import type { FunctionSpec } from './spec';

/** What an asynchronous invocation can be handed on to. */
const DESTINATIONS = ['queues', 'topics', 'functions', 'buses'];

export const functionKind: Kind<FunctionSpec> = {
  word: 'function',
  arn: ({ name, region, accountId }) => `arn:aws:lambda:${region}:${accountId}:function:${name}`,
  uses: ({ onFailure, onSuccess, sendsTo, from }) => [
    use('onFailure', onFailure, DESTINATIONS),
    use('onSuccess', onSuccess, DESTINATIONS),
    use('sendsTo', sendsTo, ['queues', 'topics']),
    use(
      'from',
      from?.map(({ queue }) => queue),
      ['queues'],
    ),
  ],
  provision: [functionProvisioner, mappingProvisioner],
};

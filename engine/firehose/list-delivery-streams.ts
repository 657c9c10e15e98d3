import type { ListDeliveryStreamsInput, ListDeliveryStreamsOutput } from '@aws-sdk/client-firehose';
import { ok } from '../kernel/outcome';
import { shapedOperation } from '../shape/shaped-operation';
import { refuseShape } from './errors';
import { firehoseLimits } from './limits';
import type { FirehoseState } from './stream';
import { accessTo } from './stream-operation';

/** ListDeliveryStreams: names of the account's in the Region, in order. Source: Firehose API reference. */
export const listDeliveryStreams = shapedOperation<
  FirehoseState,
  ListDeliveryStreamsInput,
  ListDeliveryStreamsOutput
>(
  {
    shape: { Limit: 'integer', DeliveryStreamType: 'text', ExclusiveStartDeliveryStreamName: 'text' },
    access: (_state, _request, context) => accessTo('*', 'ListDeliveryStreams', context),
    run(state, { Limit, ExclusiveStartDeliveryStreamName }, { caller, region }) {
      const { default: usual, max } = firehoseLimits.listed;
      const names = [...state.streams.values()]
        .filter((stream) => stream.accountId === caller.accountId && stream.region === region)
        .map(({ name }) => name)
        .filter((name) => name > (ExclusiveStartDeliveryStreamName ?? ''))
        .sort();
      const size = Math.max(1, Math.min(Limit ?? usual, max));
      return ok({ DeliveryStreamNames: names.slice(0, size), HasMoreDeliveryStreams: names.length > size });
    },
  },
  refuseShape,
);

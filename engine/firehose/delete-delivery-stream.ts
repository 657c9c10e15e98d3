import type { DeleteDeliveryStreamInput } from '@aws-sdk/client-firehose';
import { ok } from '../kernel/outcome';
import { record } from './events';
import { keyOf } from './stream';
import { streamOperation } from './stream-operation';

/** DeleteDeliveryStream: what is buffered is lost. Errors: ResourceNotFoundException. Source: Firehose API reference. */
export const deleteDeliveryStream = streamOperation<DeleteDeliveryStreamInput, Record<string, never>>(
  'DeleteDeliveryStream',
  { AllowForceDelete: 'boolean' },
  ({ state, stream, context }) => {
    state.streams.delete(keyOf(stream));
    record(context, { type: 'firehose.stream-deleted', stream: stream.name });
    return ok({});
  },
);

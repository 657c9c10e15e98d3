import type { AccessRequest } from '../kernel/access';
import type { Context } from '../kernel/context';
import type { Outcome } from '../kernel/outcome';
import { required, type Shape } from '../shape/check-shape';
import { type ShapedOperation, shapedOperation } from '../shape/shaped-operation';
import { firehoseFail, refuseShape } from './errors';
import { type FirehoseState, type Stream, streamKey } from './stream';

interface StreamStep<Request> {
  state: FirehoseState;
  stream: Stream;
  request: Request;
  context: Context;
}

/** An operation on the stream that DeliveryStreamName names. */
export function streamOperation<Request extends { DeliveryStreamName: string | undefined }, Response>(
  action: string,
  shape: Shape<Request>,
  run: (step: StreamStep<Request>) => Outcome<Response>,
): ShapedOperation<FirehoseState, Request, Response> {
  const find = (state: FirehoseState, request: Request, { region, caller }: Context) =>
    state.streams.get(streamKey(region, caller.accountId, request.DeliveryStreamName ?? ''));
  return shapedOperation<FirehoseState, Request, Response>(
    {
      shape: { ...shape, DeliveryStreamName: required('text') },
      access: (_state, request, context) => accessTo(request.DeliveryStreamName ?? '', action, context),
      run(state, request, context) {
        const stream = find(state, request, context);
        if (stream) return run({ state, stream, request, context });
        const name = request.DeliveryStreamName;
        const text = `Firehose ${name} under account ${context.caller.accountId} not found.`;
        return firehoseFail('ResourceNotFoundException', text);
      },
    },
    refuseShape,
  );
}

/** Streams have no resource policies: whoever delivers comes with a role of the account. */
export function accessTo(name: string, action: string, { region, caller }: Context): AccessRequest {
  return {
    action: `firehose:${action}`,
    resourceArn: streamArn(region, caller.accountId, name),
    ownerAccountId: caller.accountId,
    deniedCode: 'AccessDeniedException',
  };
}

export function streamArn(region: string, accountId: string, name: string): string {
  return `arn:aws:firehose:${region}:${accountId}:deliverystream/${name}`;
}

import { describe, expect, test } from 'vitest';
import { lambdaWorld, mapped, ROLE } from '../testing/lambda-world';

describe('a mapping is refused', () => {
  test.each([
    [{ BatchSize: 11 }, /Maximum batch window in seconds must be greater than 0/],
    [{ BatchSize: 10_001, MaximumBatchingWindowInSeconds: 1 }, /less than or equal to 10000/],
    [{ ScalingConfig: { MaximumConcurrency: 1 } }, /greater than or equal to 2/],
    [{ ScalingConfig: { MaximumConcurrency: 1001 } }, /less than or equal to 1000/],
    [{ FilterCriteria: { Filters: [{ Pattern: '[]' }] } }, /Invalid filter pattern definition/],
    [{ FilterCriteria: { Filters: Array(6).fill({ Pattern: '{}' }) } }, /must not be greater than 5/],
  ])('%j', (settings, text) => {
    expect(() => mapped({}, settings)).toThrow(text);
  });

  test('when the queue hides messages for less time than the function may take', () => {
    const { createFunction, createQueue, lambda } = lambdaWorld();
    const { arn } = createQueue('orders', { VisibilityTimeout: '30' });
    createFunction('worker', {}, { Timeout: 60 });
    const request = { FunctionName: 'worker', EventSourceArn: arn };
    expect(() => lambda.createEventSourceMapping(request)).toThrow(
      'InvalidParameterValueException: Queue visibility timeout: 30 seconds is less than Function timeout: 60 seconds',
    );
  });

  test('when there is no such queue, or a second mapping for the same', () => {
    const { lambda, orders } = mapped();
    const request = { FunctionName: 'worker', EventSourceArn: orders.arn };
    expect(() => lambda.createEventSourceMapping(request)).toThrow(
      /^ResourceConflictException: .*already exists/,
    );
    const EventSourceArn = orders.arn.replace('orders', 'none');
    expect(() => lambda.createEventSourceMapping({ ...request, EventSourceArn })).toThrow(
      /^InvalidParameterValueException: .*NonExistentQueue/,
    );
  });

  test('when the role may not read the queue', () => {
    const { createFunction, createQueue, lambda, sqs } = lambdaWorld();
    const { arn, url } = createQueue('orders');
    const Statement = [{ Effect: 'Deny', Principal: { AWS: ROLE }, Action: 'sqs:*', Resource: arn }];
    sqs.setQueueAttributes({ QueueUrl: url, Attributes: { Policy: JSON.stringify({ Statement }) } });
    createFunction('worker');
    expect(() => lambda.createEventSourceMapping({ FunctionName: 'worker', EventSourceArn: arn })).toThrow(
      'The provided execution role does not have permissions to call ReceiveMessage on SQS',
    );
  });

  test('with a window or a batch of more than ten on a FIFO queue', () => {
    const fifo = { FifoQueue: 'true' };
    expect(() => mapped({}, { MaximumBatchingWindowInSeconds: 5 }, fifo)).toThrow(
      /Batching window is not supported for FIFO queues/,
    );
    expect(() => mapped({}, { BatchSize: 11 }, fifo)).toThrow(/Maximum batch size for FIFO queues is 10/);
  });
});

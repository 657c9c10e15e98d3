import { describe, expect, test } from 'vitest';
import { mapped } from '../testing/lambda-world';
import { minutes, seconds } from '../testing/simulate';

const names = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => `order ${index + from}`);

describe('a mapping', () => {
  test('invokes the function with what is in the queue and deletes it when that succeeds', () => {
    const { send, advance, depth, functionView, batches } = mapped();
    send(names(3));
    advance(seconds(1));
    expect(batches().flat().sort()).toEqual(names(3));
    expect(depth()).toBe(0);
    expect(functionView('worker')).toMatchObject({ failed: 0 });
  });

  test("gives the function Lambda's event of an SQS message", () => {
    const { orders, sqs, advance, events } = mapped();
    const MessageAttributes = { kind: { DataType: 'String', StringValue: 'retail' } };
    sqs.sendMessage({ QueueUrl: orders.url, MessageBody: 'hello', MessageAttributes });
    advance(seconds(1));
    const [started] = events('lambda.invocation-started');
    expect(JSON.parse(String(started?.body)).Records).toMatchObject([
      {
        messageId: expect.any(String),
        receiptHandle: expect.any(String),
        body: 'hello',
        attributes: { ApproximateReceiveCount: '1', SenderId: expect.any(String) },
        messageAttributes: {
          kind: { stringValue: 'retail', dataType: 'String', stringListValues: [], binaryListValues: [] },
        },
        md5OfBody: '5d41402abc4b2a76b9719d911017c592',
        eventSource: 'aws:sqs',
        eventSourceARN: orders.arn,
        awsRegion: 'us-east-1',
      },
    ]);
    expect(started).toMatchObject({ source: 'orders', records: 1 });
  });

  test('takes at most its batch size at once', () => {
    const { send, advance, batches } = mapped({ durationMs: 1000 }, { BatchSize: 4, Enabled: true });
    send(names(40));
    advance(minutes(1));
    expect(Math.max(...batches().map(({ length }) => length))).toBe(4);
    expect(batches().flat()).toHaveLength(40);
  });

  test('waits for its window to fill a large batch', () => {
    const settings = {
      BatchSize: 100,
      MaximumBatchingWindowInSeconds: 5,
      ScalingConfig: { MaximumConcurrency: 2 },
    };
    const { send, advance, batches } = mapped({}, settings);
    send(names(3));
    advance(seconds(2));
    send(names(3, 4));
    expect(batches()).toHaveLength(0);
    advance(seconds(4));
    expect(batches().flat().sort()).toEqual(names(6));
    expect(batches().length).toBeLessThanOrEqual(2);
  });

  test('returns the whole batch when the function fails, and the queue dead-letters it', () => {
    const world = mapped({ poison: ['order 2'] }, { BatchSize: 10 }, { VisibilityTimeout: '30' });
    const dead = world.createQueue('dead');
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: dead.arn, maxReceiveCount: 2 });
    world.sqs.setQueueAttributes({ QueueUrl: world.orders.url, Attributes: { RedrivePolicy } });
    world.lambda.updateEventSourceMapping({ UUID: world.mapping.UUID, Enabled: false });
    world.advance(seconds(21));
    world.send(names(3));
    world.lambda.updateEventSourceMapping({ UUID: world.mapping.UUID, Enabled: true });
    world.advance(minutes(3));
    expect(world.bodies(dead.url).sort()).toEqual(names(3));
  });

  test('with partial responses lets only what failed return', () => {
    const settings = { FunctionResponseTypes: ['ReportBatchItemFailures' as const] };
    const { send, advance, depth, functionView } = mapped({ poison: ['order 2'], partial: true }, settings);
    send(names(3));
    advance(seconds(5));
    expect(depth()).toBe(1);
    expect(functionView('worker').failed).toBe(0);
    expect(functionView('worker').invocations.reduce((sum, one) => sum + (one.failedRecords ?? 0), 0)).toBe(
      1,
    );
  });

  test('without asking for partial responses a report of failures loses the messages', () => {
    const { send, advance, depth } = mapped({ poison: ['order 2'], partial: true });
    send(names(3));
    advance(seconds(5));
    expect(depth()).toBe(0);
  });

  test('never runs more batches at once than its maximum concurrency', () => {
    const settings = { BatchSize: 1, ScalingConfig: { MaximumConcurrency: 2 } };
    const { send, advance, functionView } = mapped({ durationMs: 1000 }, settings);
    send(names(30));
    let most = 0;
    for (let tenth = 0; tenth < 100; tenth += 1) {
      advance(100);
      most = Math.max(most, functionView('worker').running);
    }
    expect(most).toBe(2);
  });

  test('starts with five batches at once and adds more while there is work', () => {
    const { send, advance, functionView } = mapped({ durationMs: 2000 }, { BatchSize: 1 });
    send(names(200));
    advance(100);
    expect(functionView('worker').running).toBe(5);
    advance(seconds(10));
    expect(functionView('worker').running).toBeGreaterThan(10);
  });

  test('deletes unseen what its filters do not let through', () => {
    const settings = { FilterCriteria: { Filters: [{ Pattern: '{"body":{"type":["retail"]}}' }] } };
    const { send, advance, depth, batches, events } = mapped({}, settings);
    send(['{"type":"retail"}', '{"type":"wholesale"}', 'no json']);
    advance(seconds(1));
    expect(batches()).toEqual([['{"type":"retail"}']]);
    expect(depth()).toBe(0);
    expect(events('lambda.records-filtered').reduce((sum, { records }) => sum + Number(records), 0)).toBe(2);
  });

  test.each([
    '{"$or":[{"body":{"type":["retail"]}},{"body":{"type":["return"]}}]}',
    '{"body":{"$or":[{"type":["retail"]},{"type":["return"]}]}}',
  ])('reads the body for the alternatives of %s', (Pattern) => {
    const { send, advance, batches } = mapped({}, { FilterCriteria: { Filters: [{ Pattern }] } });
    send(['{"type":"retail"}', '{"type":"wholesale"}', '{"type":"return"}', 'no json']);
    advance(seconds(1));
    expect(batches().flat().sort()).toEqual(['{"type":"retail"}', '{"type":"return"}']);
  });

  test('keeps the order of a FIFO queue’s groups, one batch of a group at a time', () => {
    const { send, advance, batches } = mapped({ durationMs: 1000 }, { BatchSize: 2 }, { FifoQueue: 'true' });
    send(['a1', 'a2', 'a3', 'a4', 'a5'], 'a');
    send(['b1', 'b2', 'b3'], 'b');
    advance(minutes(1));
    const order = batches().flat();
    expect(order.filter((body) => body.startsWith('a'))).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
    expect(order.filter((body) => body.startsWith('b'))).toEqual(['b1', 'b2', 'b3']);
  });

  test('of a throttled function tries until its messages show again, and counts receives against them', () => {
    const { lambda, send, advance, batches, events, sqs, orders } = mapped(
      {},
      {},
      { VisibilityTimeout: '10' },
    );
    lambda.putFunctionConcurrency({ FunctionName: 'worker', ReservedConcurrentExecutions: 0 });
    send(['x']);
    advance(seconds(25));
    expect(batches()).toEqual([]);
    expect(events('lambda.invocation-throttled').length).toBeGreaterThan(10);
    lambda.deleteFunctionConcurrency({ FunctionName: 'worker' });
    advance(seconds(15));
    const started = events('lambda.invocation-started')[0];
    expect(
      Number(JSON.parse(String(started?.body)).Records[0].attributes.ApproximateReceiveCount),
    ).toBeGreaterThan(1);
    expect(sqs.receiveMessage({ QueueUrl: orders.url }).Messages).toBeUndefined();
  });

  test('that is disabled finishes its batch and polls no more; enabled again it goes on', () => {
    const { lambda, mapping, send, advance, batches, depth } = mapped({ durationMs: 2000 }, { BatchSize: 1 });
    send(['first']);
    advance(seconds(1));
    lambda.updateEventSourceMapping({ UUID: mapping.UUID, Enabled: false });
    advance(seconds(30));
    expect(depth()).toBe(0);
    send(['second']);
    advance(minutes(2));
    expect(batches()).toEqual([['first']]);
    lambda.updateEventSourceMapping({ UUID: mapping.UUID, Enabled: true });
    advance(seconds(30));
    expect(batches()).toEqual([['first'], ['second']]);
  });

  test('that is deleted invokes nothing more', () => {
    const { lambda, mapping, send, advance, batches, attempt } = mapped();
    lambda.deleteEventSourceMapping({ UUID: mapping.UUID });
    send(['x']);
    advance(minutes(1));
    expect(batches()).toEqual([]);
    expect(attempt('GetEventSourceMapping', { UUID: mapping.UUID })).toMatchObject({
      error: { code: 'ResourceNotFoundException' },
    });
  });

  test('needs a restored world to go on exactly as the first did', () => {
    const { world, send, advance } = mapped({ failureRate: 0.3, partial: true });
    send(names(20));
    advance(seconds(3));
    const snapshot = JSON.parse(JSON.stringify(world.snapshot()));
    advance(minutes(2));
    const after = world.hash();
    world.restore(snapshot);
    world.advance(minutes(2));
    expect(world.hash()).toBe(after);
  });
});

test('mappings are listed by function and by queue', () => {
  const { lambda, orders, createFunction, createQueue } = mapped();
  const other = createQueue('other');
  createFunction('second');
  lambda.createEventSourceMapping({ FunctionName: 'second', EventSourceArn: other.arn });
  const list = (request: Parameters<typeof lambda.listEventSourceMappings>[0]) =>
    (lambda.listEventSourceMappings(request).EventSourceMappings ?? []).map((one) => one.EventSourceArn);
  expect(list({}).sort()).toEqual([orders.arn, other.arn].sort());
  expect(list({ FunctionName: 'second' })).toEqual([other.arn]);
  expect(list({ EventSourceArn: orders.arn })).toEqual([orders.arn]);
});

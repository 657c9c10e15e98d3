import { describe, expect, test } from 'vitest';
import { seconds, simulate } from '../testing/simulate';

const MEBIBYTE = 1_048_576;

function standard(seed = 1) {
  const world = simulate({ seed });
  return { ...world, QueueUrl: world.sqs.createQueue({ QueueName: 'orders' }) };
}

describe('what a send answers', () => {
  test('behaviours 1: MD5OfMessageBody is the lowercase hexadecimal MD5 of the body', () => {
    const { sqs, QueueUrl } = standard();
    const { MD5OfMessageBody } = sqs.sendMessage({ QueueUrl, MessageBody: 'hello' });
    expect(MD5OfMessageBody).toBe('5d41402abc4b2a76b9719d911017c592');
    // UTF-8, not UTF-16: "é" is c3 a9.
    expect(sqs.sendMessage({ QueueUrl, MessageBody: 'é' }).MD5OfMessageBody).toBe(
      '66ddcd97cfdeabb2f6fb8a999b4bc76f',
    );
  });

  test('behaviours 2, 3: MD5OfMessageAttributes hashes name, type and value with their lengths', () => {
    const { sqs, QueueUrl } = standard();
    const MessageAttributes = { timestamp: { DataType: 'Number', StringValue: '1493147359900' } };
    const { MD5OfMessageAttributes } = sqs.sendMessage({ QueueUrl, MessageBody: 'x', MessageAttributes });
    expect(MD5OfMessageAttributes).toBe('235c5c510d26fb653d073faed50ae77c');
  });

  test('behaviours 2: attributes are hashed in the order of their names, and a custom type counts', () => {
    const { sqs, QueueUrl } = standard();
    const a = { DataType: 'String', StringValue: '1' };
    const b = { DataType: 'String.id', StringValue: '2' };
    const one = sqs.sendMessage({ QueueUrl, MessageBody: 'x', MessageAttributes: { a, b } });
    const other = sqs.sendMessage({ QueueUrl, MessageBody: 'x', MessageAttributes: { b, a } });
    const plain = sqs.sendMessage({
      QueueUrl,
      MessageBody: 'x',
      MessageAttributes: { a, b: { ...b, DataType: 'String' } },
    });
    expect(one.MD5OfMessageAttributes).toBe(other.MD5OfMessageAttributes);
    expect(one.MD5OfMessageAttributes).not.toBe(plain.MD5OfMessageAttributes);
  });

  test('behaviours 4: a number travels as the text it was sent as', () => {
    const { sqs, QueueUrl } = standard();
    const MessageAttributes = { price: { DataType: 'Number', StringValue: '12.50' } };
    sqs.sendMessage({ QueueUrl, MessageBody: 'x', MessageAttributes });
    const [message] = sqs.receiveMessage({ QueueUrl, MessageAttributeNames: ['All'] }).Messages ?? [];
    expect(message?.MessageAttributes?.price).toEqual({ DataType: 'Number', StringValue: '12.50' });
  });

  test('behaviours 5: on receive the digest covers only the attributes that were asked for', () => {
    const { sqs, QueueUrl } = standard();
    const timestamp = { DataType: 'Number', StringValue: '1493147359900' };
    const other = { DataType: 'Binary', BinaryValue: Uint8Array.of(1, 2, 3) };
    const sent = sqs.sendMessage({ QueueUrl, MessageBody: 'x', MessageAttributes: { timestamp, other } });
    const [message] = sqs.receiveMessage({ QueueUrl, MessageAttributeNames: ['timestamp'] }).Messages ?? [];
    expect(message?.MessageAttributes).toEqual({ timestamp });
    expect(message?.MD5OfMessageAttributes).toBe('235c5c510d26fb653d073faed50ae77c');
    expect(sent.MD5OfMessageAttributes).not.toBe(message?.MD5OfMessageAttributes);
  });

  test('behaviours 6: AWSTraceHeader has a digest of its own and does not count toward the size', () => {
    const { sqs } = standard();
    const QueueUrl = sqs.createQueue({ QueueName: 'small', Attributes: { MaximumMessageSize: '1024' } });
    const AWSTraceHeader = { DataType: 'String', StringValue: 'Root=1-5e1b4151-5ac6c58f3a51e1d5d1e4a3d1' };
    const answer = sqs.sendMessage({
      QueueUrl,
      MessageBody: 'x'.repeat(1024),
      MessageSystemAttributes: { AWSTraceHeader },
    });
    expect(answer.MD5OfMessageSystemAttributes).toMatch(/^[0-9a-f]{32}$/);
    expect(answer.MD5OfMessageAttributes).toBeUndefined();
    const [message] = sqs.receiveMessage({ QueueUrl, MessageSystemAttributeNames: ['All'] }).Messages ?? [];
    expect(message?.Attributes?.AWSTraceHeader).toBe(AWSTraceHeader.StringValue);
  });
});

describe('size', () => {
  test('behaviours 7: body and attributes together may be 1 MiB, and not a byte more', () => {
    const { sqs, QueueUrl } = standard();
    const MessageAttributes = { k: { DataType: 'String', StringValue: 'v' } };
    const room = MEBIBYTE - 'k'.length - 'String'.length - 'v'.length;
    const fits = { QueueUrl, MessageBody: 'x'.repeat(room), MessageAttributes };
    expect(sqs.try.sendMessage(fits).ok).toBe(true);
    expect(sqs.try.sendMessage({ ...fits, MessageBody: `${fits.MessageBody}x` })).toMatchObject({
      ok: false,
      error: { code: 'InvalidParameterValue', senderFault: true },
    });
  });

  test('behaviours 7: bytes count, not characters', () => {
    const { sqs } = standard();
    const QueueUrl = sqs.createQueue({ QueueName: 'small', Attributes: { MaximumMessageSize: '1024' } });
    expect(sqs.try.sendMessage({ QueueUrl, MessageBody: '€'.repeat(341) }).ok).toBe(true);
    expect(sqs.try.sendMessage({ QueueUrl, MessageBody: '€'.repeat(342) }).ok).toBe(false);
  });
});

describe('batches', () => {
  const entry = (Id: string, MessageBody = 'x') => ({ Id, MessageBody });

  test.each([
    ['EmptyBatchRequest', []],
    ['TooManyEntriesInBatchRequest', Array.from({ length: 11 }, (_, index) => entry(`e${index}`))],
    ['BatchEntryIdsNotDistinct', [entry('a'), entry('a')]],
    ['InvalidBatchEntryId', [entry('a b')]],
    ['BatchRequestTooLong', [entry('a', 'x'.repeat(600_000)), entry('b', 'x'.repeat(600_000))]],
  ])('behaviours 8: %s fails the call, and nothing is processed', (code, Entries) => {
    const { sqs, QueueUrl, view } = standard();
    expect(sqs.try.sendMessageBatch({ QueueUrl, Entries })).toMatchObject({ ok: false, error: { code } });
    expect(view().queues.orders?.visible).toBe(0);
  });

  test('behaviours 9: an entry that fails is listed in Failed while the others go through', () => {
    const { sqs, QueueUrl, view } = standard();
    const answer = sqs.sendMessageBatch({ QueueUrl, Entries: [entry('good'), entry('bad', '')] });
    expect(answer.Successful?.map(({ Id }) => Id)).toEqual(['good']);
    expect(answer.Failed).toEqual([
      {
        Id: 'bad',
        SenderFault: true,
        Code: 'MissingParameter',
        Message: 'The request must contain the parameter MessageBody.',
      },
    ]);
    expect(view().queues.orders?.visible).toBe(1);
  });

  test('behaviours 32: a message timer overrides the delay of a standard queue, also with 0', () => {
    const { sqs, advance } = standard();
    const QueueUrl = sqs.createQueue({ QueueName: 'slow', Attributes: { DelaySeconds: '60' } });
    sqs.sendMessage({ QueueUrl, MessageBody: 'at once', DelaySeconds: 0 });
    sqs.sendMessage({ QueueUrl, MessageBody: 'soon', DelaySeconds: 5 });
    sqs.sendMessage({ QueueUrl, MessageBody: 'late' });
    const bodies = () =>
      sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10 }).Messages?.map(({ Body }) => Body);
    expect(bodies()).toEqual(['at once']);
    advance(seconds(5));
    expect(bodies()).toEqual(['soon']);
    advance(seconds(54));
    expect(sqs.receiveMessage({ QueueUrl, MaxNumberOfMessages: 10 }).Messages?.[0]?.Body).toBe('at once');
    advance(seconds(1));
    expect(bodies()).toContain('late');
  });
});

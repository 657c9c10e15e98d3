import { expect, test } from 'vitest';
import { World } from '../kernel/world';
import { simulate } from '../testing/simulate';
import { sqsService } from './service';

/** 300 messages in flight, so many of them of the tenant; its next one is visible, and then one of a quiet tenant. */
function share(ofTenant: number): string | undefined {
  const { sqs } = simulate({ seed: 1 });
  const QueueUrl = sqs.createQueue({ QueueName: 'orders' });
  const receive = () => sqs.receiveMessage({ QueueUrl }).Messages?.[0]?.Body;
  for (let number = 0; number < 300; number += 1) {
    // The tenant's come last: its share is never larger than at the end.
    const MessageGroupId = number >= 300 - ofTenant ? 'tenant' : undefined;
    sqs.sendMessage({ QueueUrl, MessageBody: `${number}`, MessageGroupId });
  }
  sqs.sendMessage({ QueueUrl, MessageBody: 'of the tenant', MessageGroupId: 'tenant' });
  for (let number = 0; number < 300; number += 1) receive();
  sqs.sendMessage({ QueueUrl, MessageBody: 'of another', MessageGroupId: 'other' });
  return receive();
}

test('a tenant is noisy above a tenth of the messages in flight, not at it', () => {
  expect(share(30)).toBe('of the tenant');
  expect(share(31)).toBe('of another');
});

test('a backlog of one group hides what lies behind the first 120,000 messages', { timeout: 60_000 }, () => {
  const world = new World({ seed: 1, services: [sqsService] });
  const call = (operation: string, request: object) => {
    const { outcome } = world.execute({ service: 'sqs', operation, request });
    return ('ok' in outcome && outcome.ok ? outcome.response : {}) as {
      QueueUrl?: string;
      Messages?: { Body: string; ReceiptHandle: string }[];
    };
  };
  const { QueueUrl } = call('CreateQueue', { QueueName: 'orders.fifo', Attributes: { FifoQueue: 'true' } });
  const send = (number: number, MessageGroupId: string) =>
    call('SendMessage', {
      QueueUrl,
      MessageBody: MessageGroupId,
      MessageGroupId,
      MessageDeduplicationId: `${number}`,
    });
  const receive = () => call('ReceiveMessage', { QueueUrl }).Messages?.[0];
  for (let number = 0; number < 120_000; number += 1) send(number, 'flood');
  send(120_000, 'hidden');
  const first = receive();
  expect(first?.Body).toBe('flood');
  expect(receive()).toBeUndefined();
  call('DeleteMessage', { QueueUrl, ReceiptHandle: first?.ReceiptHandle });
  expect(receive()?.Body).toBe('flood');
  expect(receive()?.Body).toBe('hidden');
});

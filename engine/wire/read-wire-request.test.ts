import { expect, test } from 'vitest';
import { encodeUtf8 } from '../bytes/utf8';
import { isWaiting } from '../kernel/outcome';
import { World } from '../kernel/world';
import { sqsService } from '../sqs/service';
import { readWireRequest } from './read-wire-request';
import { sqsSchema } from './schemas/sqs';
import type { WireOptions } from './wire';
import { WireServices } from './wire-service';

const options: WireOptions = {
  services: new WireServices([sqsSchema]),
  accountId: '000000000000',
  region: 'us-east-1',
  nowMs: 0,
  origin: 'http://localhost:4566',
  requestId: () => 'r',
};
const authorization =
  'AWS4-HMAC-SHA256 Credential=111122223333/20260101/eu-west-1/sqs/aws4_request, SignedHeaders=host, Signature=0';

function send(world: World, operation: string, body: string) {
  const headers = { 'x-amz-target': `AmazonSQS.${operation}`, authorization };
  const reading = readWireRequest({ method: 'POST', url: '/', headers, body: encodeUtf8(body) }, options);
  if ('response' in reading) return reading.response;
  const { outcome } = world.execute(reading.call);
  if (isWaiting(outcome)) throw new Error('waits');
  return reading.reply(outcome);
}

test('a JSON request reaches SQS in the account and Region of its key, and its URL leads back here', () => {
  const world = new World({ seed: 1, services: [sqsService] });
  const made = send(world, 'CreateQueue', '{"QueueName":"orders"}');
  expect(JSON.parse(String(made.body))).toEqual({ QueueUrl: 'http://localhost:4566/111122223333/orders' });
});

test('an error has its shape, its message and the code of Query', () => {
  const world = new World({ seed: 1, services: [sqsService] });
  const refused = send(world, 'SendMessage', '{"QueueUrl":"http://x/1/none","MessageBody":"x"}');
  expect(refused).toEqual({
    status: 400,
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amzn-query-error': 'AWS.SimpleQueueService.NonExistentQueue;Sender',
      'x-amzn-requestid': 'r',
    },
    body: '{"__type":"com.amazonaws.sqs#QueueDoesNotExist","message":"The specified queue does not exist."}',
  });
});

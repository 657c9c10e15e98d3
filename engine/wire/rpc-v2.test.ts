import { describe, expect, test } from 'vitest';
import { wireSender } from '../testing/wire-sender';
import { decodeCbor } from './cbor-decode';
import { encodeCbor } from './cbor-encode';

describe('RPC v2', () => {
  const url = '/service/AmazonSQS/operation/CreateQueue';

  test('a request in CBOR is answered in CBOR', () => {
    const headers = { 'smithy-protocol': 'rpc-v2-cbor', 'content-type': 'application/cbor' };
    const {
      status,
      headers: answered,
      body,
    } = wireSender().send({ url, headers, body: encodeCbor({ QueueName: 'orders' }) });
    expect(status).toBe(200);
    expect(answered).toMatchObject({ 'smithy-protocol': 'rpc-v2-cbor', 'content-type': 'application/cbor' });
    expect(decodeCbor(body as Uint8Array)).toEqual({
      QueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/orders',
    });
    const refused = wireSender().send({ url, headers, body: encodeCbor({ QueueName: '?' }) });
    expect(refused.status).toBe(400);
    expect(decodeCbor(refused.body as Uint8Array)).toMatchObject({
      __type: expect.stringContaining('InvalidParameterValue'),
    });
  });

  test('CBOR that ends too early, and bytes where a text belongs, are refused', () => {
    const headers = { 'smithy-protocol': 'rpc-v2-cbor' };
    for (const body of [Uint8Array.of(0xa1), encodeCbor({ QueueName: Uint8Array.of(1) }), encodeCbor([])]) {
      const refused = wireSender().send({ url, headers, body });
      expect(decodeCbor(refused.body as Uint8Array)).toMatchObject({
        __type: 'com.amazon.coral.service#SerializationException',
      });
    }
  });

  test('JSON is spoken too', () => {
    const headers = { 'smithy-protocol': 'rpc-v2-json' };
    expect(wireSender().send({ url, headers, text: '{"QueueName":"orders"}' }).body).toContain('/orders');
    expect(wireSender().send({ url, headers, text: '{' }).status).toBe(400);
  });
});

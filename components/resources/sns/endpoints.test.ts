import { expect, test } from 'vitest';
import { exampleView } from '../example-view';
import { endpointsFor } from './endpoints';

test.each([
  ['email', ['anna@example.com', 'you@example.com']],
  ['email-json', ['anna@example.com', 'you@example.com']],
  ['https', ['https://partner.example.com/']],
  ['http', []],
  ['sms', ['+12065550199']],
  ['application', []],
  ['lambda', ['arn:aws:lambda:us-east-1:123456789012:function:count']],
  ['sqs', []],
  ['firehose', []],
])('by %s the world’s endpoints are %o', (protocol, endpoints) => {
  expect(endpointsFor(protocol, exampleView)).toEqual(endpoints);
});

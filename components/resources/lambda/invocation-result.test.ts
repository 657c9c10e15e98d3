import { expect, test } from 'vitest';
import type { InvocationView } from '@/engine/lambda/view';
import { exampleView } from '../example-view';
import { resultOf } from './invocation-result';
import { template } from './template';

const invocation = { id: '1', atMs: 1000, source: 'orders', records: 2, payload: '{}' } as InvocationView;

test.each([
  [{}, 'running'],
  [{ result: 'succeeded' }, 'succeeded'],
  [{ result: 'succeeded', endsAtMs: 1200 }, 'succeeded in 200 ms'],
  [{ result: 'failed', endsAtMs: 4000, failedRecords: 1 }, 'failed in 3 s, 1 record failed'],
] as [Partial<InvocationView>, string][])('an invocation with %o is "%s"', (more, words) => {
  expect(resultOf({ ...invocation, ...more })).toBe(words);
});

test.each([
  ['Invoke', { FunctionName: 'count', InvocationType: 'Event', Payload: '{"order": 1}' }],
  ['GetFunction', { FunctionName: 'count' }],
  ['UpdateEventSourceMapping', { UUID: '' }],
  ['ListEventSourceMappings', undefined],
])('a request of %s starts from %o', (operation, request) => {
  expect(template(operation, exampleView)).toEqual(request);
});

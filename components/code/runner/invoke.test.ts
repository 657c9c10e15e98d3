import { expect, test } from 'vitest';
import { invoke } from './invoke';

const invocation = { invocationId: 'i-1', functionName: 'counter', payload: '{"Records":[{"body":"a"}]}' };

test('a handler gets the event and its context, and what it returns is the result', async () => {
  const handler = async (event: { Records: { body: string }[] }, context: object) => ({
    body: event.Records[0]?.body,
    ...context,
  });
  expect(await invoke(handler, invocation)).toEqual({
    result: '{"body":"a","awsRequestId":"i-1","functionName":"counter"}',
  });
});

test('a handler that returns nothing has returned null', async () => {
  expect(await invoke(() => undefined, invocation)).toEqual({ result: 'null' });
});

test('what it throws is the error, with its name', async () => {
  const handler = () => {
    throw new RangeError('too many');
  };
  expect(await invoke(handler, invocation)).toEqual({ error: { type: 'RangeError', message: 'too many' } });
  expect(await invoke(undefined, invocation)).toMatchObject({ error: { type: 'TypeError' } });
});

import { describe, expect, test } from 'vitest';
import { textOfBytes } from '../bytes/text-of-bytes';
import { lambdaWorld } from '../testing/lambda-world';
import { seconds } from '../testing/simulate';

describe('a synchronous invocation', () => {
  test('answers when the function has ended, not before', () => {
    const { createFunction, start, advance } = lambdaWorld();
    createFunction('thumbnail', { durationMs: 400 });
    const answer = start('thumbnail', '{"key":"a.jpg"}');
    advance(399);
    expect(answer()).toBeUndefined();
    advance(1);
    const outcome = answer();
    expect(outcome).toMatchObject({ ok: true, response: { StatusCode: 200, ExecutedVersion: '$LATEST' } });
    expect(outcome?.ok && textOfBytes(outcome.response.Payload)).toBe('null');
  });

  test('of a function that fails is answered with status 200 and what it threw', () => {
    const { createFunction, start, advance } = lambdaWorld();
    createFunction('thumbnail', { poison: ['broken'] });
    const answer = start('thumbnail', '{"key":"broken.jpg"}');
    advance(200);
    const outcome = answer();
    expect(outcome).toMatchObject({ ok: true, response: { StatusCode: 200, FunctionError: 'Unhandled' } });
    const payload = outcome?.ok && JSON.parse(textOfBytes(outcome.response.Payload));
    expect(payload).toMatchObject({
      errorType: 'Error',
      errorMessage: expect.stringContaining('broken.jpg'),
    });
  });

  test('times out when the function takes longer than its timeout', () => {
    const { createFunction, start, advance, functionView } = lambdaWorld();
    createFunction('slow', { durationMs: 10_000 }, { Timeout: 3 });
    const answer = start('slow');
    advance(seconds(3));
    const outcome = answer();
    expect(outcome?.ok && textOfBytes(outcome.response.Payload)).toMatch(
      /Task timed out after 3\.00 seconds/,
    );
    expect(functionView('slow').invocations).toMatchObject([{ result: 'timed out' }]);
  });

  test('finds no room beyond the reserved concurrency and is throttled', () => {
    const { createFunction, lambda, start, attempt, advance } = lambdaWorld();
    createFunction('report');
    lambda.putFunctionConcurrency({ FunctionName: 'report', ReservedConcurrentExecutions: 1 });
    start('report');
    expect(attempt('Invoke', { FunctionName: 'report' })).toMatchObject({
      ok: false,
      error: { code: 'TooManyRequestsException', message: 'Rate Exceeded.', httpStatus: 429 },
    });
    advance(200);
    expect(attempt('Invoke', { FunctionName: 'report' })).toBeUndefined();
  });

  test('functions without a reservation share what the others left of the account', () => {
    const { createFunction, lambda, attempt } = lambdaWorld();
    createFunction('kept');
    createFunction('rest', { durationMs: 60_000 });
    lambda.putFunctionConcurrency({ FunctionName: 'kept', ReservedConcurrentExecutions: 900 });
    const codes = Array.from({ length: 101 }, () => attempt('Invoke', { FunctionName: 'rest' }));
    expect(codes.slice(0, 100).every((one) => one === undefined)).toBe(true);
    expect(codes[100]).toMatchObject({ error: { code: 'TooManyRequestsException' } });
  });
});

test('a dry run says whether the caller may, and runs nothing', () => {
  const { createFunction, attempt, events } = lambdaWorld();
  const request = { FunctionName: createFunction('mail'), InvocationType: 'DryRun' };
  expect(attempt('Invoke', request)).toMatchObject({ ok: true, response: { StatusCode: 204 } });
  expect(attempt('Invoke', request, { accountId: '222222222222' })).toMatchObject({
    ok: false,
    error: { code: 'AccessDeniedException', httpStatus: 403 },
  });
  expect(events('lambda.invocation-started')).toHaveLength(0);
});

test('a payload that is no JSON is refused', () => {
  const { createFunction, attempt } = lambdaWorld();
  createFunction('mail');
  expect(attempt('Invoke', { FunctionName: 'mail', Payload: '{' })).toMatchObject({
    error: { code: 'InvalidRequestContentException' },
  });
});

test('a function is found by name, partial ARN and ARN, with and without a qualifier', () => {
  const { createFunction, attempt } = lambdaWorld();
  const arn = createFunction('mail');
  for (const FunctionName of ['mail', '123456789012:function:mail', arn, `${arn}:$LATEST`, 'mail:$LATEST']) {
    expect(attempt('GetFunction', { FunctionName })).toMatchObject({ ok: true });
  }
  expect(attempt('GetFunction', { FunctionName: 'other' })).toMatchObject({
    error: {
      code: 'ResourceNotFoundException',
      message: 'Function not found: arn:aws:lambda:us-east-1:123456789012:function:other',
      httpStatus: 404,
    },
  });
});

test('a function sends on what it has done to its queues', () => {
  const { createFunction, createQueue, attempt, advance, bodies } = lambdaWorld();
  const out = createQueue('out');
  createFunction('mail', { sendsTo: [out.arn] });
  attempt('Invoke', { FunctionName: 'mail', InvocationType: 'Event', Payload: '{"n":1}' });
  advance(seconds(1));
  expect(bodies(out.url)).toEqual(['{"n":1}']);
});

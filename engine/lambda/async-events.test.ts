import { describe, expect, test } from 'vitest';
import { lambdaWorld } from '../testing/lambda-world';
import { minutes, seconds } from '../testing/simulate';

describe('an asynchronous invocation', () => {
  const event = (FunctionName: string, Payload = '{}') => ({
    FunctionName,
    InvocationType: 'Event' as const,
    Payload,
  });

  test('is accepted at once', () => {
    const { createFunction, attempt, functionView } = lambdaWorld();
    createFunction('mail');
    expect(attempt('Invoke', event('mail'))).toMatchObject({ response: { StatusCode: 202 } });
    expect(functionView('mail')).toMatchObject({ running: 1, queued: 0 });
  });

  test('that fails is tried again after one minute and after two more, then given up', () => {
    const { createFunction, attempt, advance, events } = lambdaWorld();
    createFunction('mail', { failureRate: 1, durationMs: 1000 });
    attempt('Invoke', event('mail'));
    const attempts = () => events('lambda.invocation-started').map((one) => one.attempt);
    advance(seconds(60));
    expect(attempts()).toEqual([1]);
    advance(seconds(1));
    expect(attempts()).toEqual([1, 2]);
    advance(seconds(121));
    expect(attempts()).toEqual([1, 2, 3]);
    advance(minutes(600));
    expect(attempts()).toEqual([1, 2, 3]);
    expect(events('lambda.event-dropped')).toMatchObject([{ condition: 'RetriesExhausted' }]);
  });

  test('keeps its request id over its retries', () => {
    const { createFunction, attempt, advance, events } = lambdaWorld();
    createFunction('mail', { failureRate: 1 });
    attempt('Invoke', event('mail'));
    advance(minutes(5));
    expect(new Set(events('lambda.invocation-started').map((one) => one.invocationId)).size).toBe(1);
  });

  test('is dead-lettered only when the destination has taken it', () => {
    const { createFunction, createQueue, lambda, attempt, advance, events, sqs } = lambdaWorld();
    const [failures, dead] = [createQueue('failures'), createQueue('dead')];
    createFunction('mail', { failureRate: 1 }, { DeadLetterConfig: { TargetArn: dead.arn } });
    lambda.putFunctionEventInvokeConfig({
      FunctionName: 'mail',
      MaximumRetryAttempts: 0,
      DestinationConfig: { OnFailure: { Destination: failures.arn } },
    });
    attempt('Invoke', event('mail'));
    advance(seconds(1));
    expect(events('lambda.event-dead-lettered').map(({ to }) => to)).toEqual(['failures', 'dead']);
    sqs.deleteQueue({ QueueUrl: failures.url });
    attempt('Invoke', event('mail'));
    advance(seconds(1));
    expect(events('lambda.event-dead-lettered').map(({ to }) => to)).toEqual(['failures', 'dead', 'dead']);
    expect(events('lambda.event-dropped')).toMatchObject([
      { to: 'failures', reason: 'The specified queue does not exist.' },
    ]);
  });

  test('that failed for good goes to the on-failure destination with request and error', () => {
    const { createFunction, createQueue, lambda, attempt, advance, bodies } = lambdaWorld();
    createFunction('mail', { poison: ['bad'] });
    const failures = createQueue('failures');
    lambda.putFunctionEventInvokeConfig({
      FunctionName: 'mail',
      MaximumRetryAttempts: 0,
      DestinationConfig: { OnFailure: { Destination: failures.arn } },
    });
    attempt('Invoke', event('mail', '{"to":"bad"}'));
    advance(seconds(1));
    expect(bodies(failures.url).map((body) => JSON.parse(body))).toMatchObject([
      {
        version: '1.0',
        requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 1 },
        requestPayload: { to: 'bad' },
        responseContext: { statusCode: 200, functionError: 'Unhandled' },
        responsePayload: { errorType: 'Error' },
      },
    ]);
  });

  test('that succeeded goes to the on-success destination', () => {
    const { createFunction, createQueue, lambda, attempt, advance, bodies } = lambdaWorld();
    createFunction('mail');
    const done = createQueue('done');
    lambda.putFunctionEventInvokeConfig({
      FunctionName: 'mail',
      DestinationConfig: { OnSuccess: { Destination: done.arn } },
    });
    attempt('Invoke', event('mail', '{"to":"good"}'));
    advance(seconds(1));
    expect(bodies(done.url).map((body) => JSON.parse(body))).toMatchObject([
      { requestContext: { condition: 'Success' }, requestPayload: { to: 'good' }, responsePayload: null },
    ]);
  });

  test('leaves the event itself in the dead-letter queue, with the error as attributes', () => {
    const { createFunction, createQueue, lambda, attempt, advance, sqs } = lambdaWorld();
    const dead = createQueue('dead');
    createFunction('mail', { failureRate: 1 }, { DeadLetterConfig: { TargetArn: dead.arn } });
    lambda.putFunctionEventInvokeConfig({ FunctionName: 'mail', MaximumRetryAttempts: 0 });
    attempt('Invoke', event('mail', '{"n":1}'));
    advance(seconds(1));
    const { Messages } = sqs.receiveMessage({ QueueUrl: dead.url, MessageAttributeNames: ['All'] });
    expect(Messages).toMatchObject([
      { Body: '{"n":1}', MessageAttributes: { ErrorCode: { StringValue: '200' }, RequestID: {} } },
    ]);
  });

  test('waits while there is no room, and runs when there is', () => {
    const { createFunction, lambda, attempt, advance, functionView } = lambdaWorld();
    createFunction('mail', { durationMs: 2500 });
    lambda.putFunctionConcurrency({ FunctionName: 'mail', ReservedConcurrentExecutions: 1 });
    attempt('Invoke', event('mail'));
    attempt('Invoke', event('mail'));
    expect(functionView('mail')).toMatchObject({ running: 1, queued: 1 });
    advance(seconds(10));
    expect(functionView('mail')).toMatchObject({ succeeded: 2, queued: 0 });
  });

  test('that finds no room until it is too old is given up', () => {
    const { createFunction, lambda, attempt, advance, events } = lambdaWorld();
    createFunction('mail');
    lambda.putFunctionConcurrency({ FunctionName: 'mail', ReservedConcurrentExecutions: 0 });
    lambda.putFunctionEventInvokeConfig({ FunctionName: 'mail', MaximumEventAgeInSeconds: 60 });
    attempt('Invoke', event('mail'));
    advance(minutes(2));
    expect(events('lambda.event-dropped')).toMatchObject([{ condition: 'EventAgeExceeded' }]);
    expect(events('lambda.invocation-started')).toHaveLength(0);
  });

  test('takes at most a megabyte, a synchronous one six', () => {
    const { createFunction, attempt } = lambdaWorld();
    createFunction('mail');
    const Payload = JSON.stringify('x'.repeat(1_048_575));
    expect(attempt('Invoke', event('mail', Payload))).toMatchObject({
      error: { code: 'RequestTooLargeException', httpStatus: 413 },
    });
    expect(attempt('Invoke', { FunctionName: 'mail', Payload })).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import type { operations as cloudWatchOperations } from '../cloudwatch/operations';
import { cloudWatchService } from '../cloudwatch/service';
import { lambdaWorld, ROLE } from '../testing/lambda-world';
import { HOSTILE_VALUES } from '../testing/refusals';
import { serviceClient } from '../testing/service-client';
import { minutes, seconds } from '../testing/simulate';
import { lambdaErrors } from './errors';
import { operations } from './operations';

describe('a function', () => {
  test('has AWS’s defaults', () => {
    const { lambda } = lambdaWorld();
    expect(lambda.createFunction({ FunctionName: 'one', Role: ROLE, Code: {} })).toMatchObject({
      FunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:one',
      Timeout: 3,
      MemorySize: 128,
      Version: '$LATEST',
      State: 'Active',
      LastModified: '2026-01-01T00:00:00.000+0000',
    });
  });

  test.each([
    [{ Timeout: 901 }, /ValidationException: .*'901' at 'timeout'.*less than or equal to 900/],
    [{ MemorySize: 64 }, /greater than or equal to 128/],
    [{ Role: 'nobody' }, /'nobody' at 'role'/],
    [{ DeadLetterConfig: { TargetArn: 'arn:aws:s3:::bucket' } }, /InvalidParameterValueException/],
    [{ Environment: { Variables: { A: 'x'.repeat(5000) } } }, /exceeded the 4KB limit/],
    [
      { Environment: { Variables: { FANOUT_BEHAVIOUR: '{"failureRate":2}' } } },
      /FANOUT_BEHAVIOUR is not valid/,
    ],
    [{ FunctionName: 'a b' }, /ValidationException/],
  ])('%j is refused', (more, text) => {
    const { createFunction } = lambdaWorld();
    expect(() => createFunction('one', {}, more)).toThrow(text);
  });

  test('of a name that exists is a conflict', () => {
    const { createFunction } = lambdaWorld();
    createFunction('one');
    expect(() => createFunction('one')).toThrow('ResourceConflictException: Function already exist: one');
  });

  test('can be given its behaviour by AWS’s own tools', () => {
    const { createFunction, lambda, functionView, advance, attempt } = lambdaWorld();
    createFunction('one');
    const Variables = { FANOUT_BEHAVIOUR: '{"failureRate":1,"durationMs":50}' };
    lambda.updateFunctionConfiguration({ FunctionName: 'one', Environment: { Variables }, Timeout: 9 });
    attempt('Invoke', { FunctionName: 'one' });
    advance(50);
    expect(functionView('one')).toMatchObject({ failed: 1, succeeded: 0 });
    expect(lambda.getFunctionConfiguration({ FunctionName: 'one' })).toMatchObject({ Timeout: 9 });
  });

  test('that is deleted is gone with what it had in hand', () => {
    const { createFunction, lambda, attempt, world, advance } = lambdaWorld();
    createFunction('one', { failureRate: 1 });
    attempt('Invoke', { FunctionName: 'one', InvocationType: 'Event' });
    lambda.deleteFunction({ FunctionName: 'one' });
    advance(minutes(10));
    expect(world.snapshot().services.lambda).toMatchObject({ functions: [], events: [], invocations: [] });
  });

  test('is listed by name, in pages', () => {
    const { createFunction, lambda } = lambdaWorld();
    for (const name of ['b', 'c', 'a']) createFunction(name);
    const first = lambda.listFunctions({ MaxItems: 2 });
    expect(first.Functions?.map((one) => one.FunctionName)).toEqual(['a', 'b']);
    const rest = lambda.listFunctions({ MaxItems: 2, Marker: first.NextMarker });
    expect(rest.Functions?.map((one) => one.FunctionName)).toEqual(['c']);
    expect(rest.NextMarker).toBeUndefined();
  });

  test('in another Region is another function', () => {
    const { createFunction, attempt } = lambdaWorld();
    createFunction('one');
    expect(attempt('GetFunction', { FunctionName: 'one' }, { region: 'eu-west-1' })).toMatchObject({
      ok: false,
    });
  });
});

describe('concurrency', () => {
  test('must leave a hundred for the rest of the account', () => {
    const { createFunction, lambda } = lambdaWorld();
    createFunction('one');
    const reserve = (ReservedConcurrentExecutions: number) =>
      lambda.putFunctionConcurrency({ FunctionName: 'one', ReservedConcurrentExecutions });
    expect(() => reserve(901)).toThrow(/below its minimum value of \[100\]/);
    expect(reserve(900)).toEqual({ ReservedConcurrentExecutions: 900 });
    expect(lambda.getFunctionConcurrency({ FunctionName: 'one' })).toEqual({
      ReservedConcurrentExecutions: 900,
    });
    lambda.deleteFunctionConcurrency({ FunctionName: 'one' });
    expect(lambda.getFunctionConcurrency({ FunctionName: 'one' })).toEqual({});
  });
});

describe('settings of asynchronous invocations', () => {
  test('are put, shown and deleted', () => {
    const { createFunction, lambda } = lambdaWorld();
    createFunction('one');
    const FunctionName = 'one';
    expect(() => lambda.getFunctionEventInvokeConfig({ FunctionName })).toThrow(
      /doesn't have an EventInvokeConfig/,
    );
    lambda.putFunctionEventInvokeConfig({ FunctionName, MaximumRetryAttempts: 1 });
    expect(lambda.getFunctionEventInvokeConfig({ FunctionName })).toMatchObject({
      MaximumRetryAttempts: 1,
      MaximumEventAgeInSeconds: 21600,
    });
    lambda.deleteFunctionEventInvokeConfig({ FunctionName });
    expect(() => lambda.deleteFunctionEventInvokeConfig({ FunctionName })).toThrow(
      /ResourceNotFoundException/,
    );
  });

  test.each([
    [{ MaximumRetryAttempts: 3 }, /less than or equal to 2/],
    [{ MaximumEventAgeInSeconds: 59 }, /greater than or equal to 60/],
    [
      { DestinationConfig: { OnFailure: { Destination: 'arn:aws:sqs:us-east-1:123456789012:q.fifo' } } },
      /is invalid/,
    ],
  ])('%j is refused', (settings, text) => {
    const { createFunction, lambda } = lambdaWorld();
    createFunction('one');
    expect(() => lambda.putFunctionEventInvokeConfig({ FunctionName: 'one', ...settings })).toThrow(text);
  });
});

describe('permissions', () => {
  const S3 = {
    service: 's3.amazonaws.com',
    sourceArn: 'arn:aws:s3:::pictures',
    sourceAccount: '123456789012',
  };

  test('let a service in, for the named source only', () => {
    const { createFunction, lambda, attempt } = lambdaWorld();
    const FunctionName = createFunction('one');
    const invoke = (caller: object) => attempt('Invoke', { FunctionName, InvocationType: 'Event' }, caller);
    expect(invoke(S3)).toMatchObject({ error: { code: 'AccessDeniedException' } });
    lambda.addPermission({
      FunctionName,
      StatementId: 'bucket',
      Action: 'lambda:InvokeFunction',
      Principal: 's3.amazonaws.com',
      SourceArn: S3.sourceArn,
    });
    expect(invoke(S3)).toMatchObject({ ok: true });
    expect(invoke({ ...S3, sourceArn: 'arn:aws:s3:::others' })).toMatchObject({ ok: false });
    lambda.removePermission({ FunctionName, StatementId: 'bucket' });
    expect(invoke(S3)).toMatchObject({ ok: false });
  });

  test('are shown as a policy, and a statement id is used once', () => {
    const { createFunction, lambda } = lambdaWorld();
    const FunctionName = createFunction('one');
    expect(() => lambda.getPolicy({ FunctionName })).toThrow(/ResourceNotFoundException/);
    const grant = {
      FunctionName,
      StatementId: 's',
      Action: 'lambda:InvokeFunction',
      Principal: '222222222222',
    };
    lambda.addPermission(grant);
    expect(() => lambda.addPermission(grant)).toThrow(/^ResourceConflictException/);
    expect(JSON.parse(lambda.getPolicy({ FunctionName }).Policy ?? '')).toMatchObject({
      Statement: [{ Sid: 's', Principal: { AWS: 'arn:aws:iam::222222222222:root' }, Resource: FunctionName }],
    });
    expect(() => lambda.removePermission({ FunctionName, StatementId: 't' })).toThrow(
      /ResourceNotFoundException/,
    );
  });
});

test('each minute of work is measured', () => {
  const { createFunction, attempt, advance, world } = lambdaWorld(7, [cloudWatchService]);
  const cloudwatch = serviceClient<typeof cloudWatchOperations>(world, 'cloudwatch');
  const StartTime = world.nowMs / 1000;
  createFunction('one', { durationMs: 400 });
  attempt('Invoke', { FunctionName: 'one' });
  attempt('Invoke', { FunctionName: 'one' });
  advance(seconds(61));
  const measured = (MetricName: string) =>
    cloudwatch.getMetricStatistics({
      Namespace: 'AWS/Lambda',
      MetricName,
      Dimensions: [{ Name: 'FunctionName', Value: 'one' }],
      StartTime,
      EndTime: world.nowMs / 1000,
      Period: 60,
      Statistics: ['Sum', 'Maximum', 'SampleCount'],
    }).Datapoints;
  expect(measured('Invocations')).toMatchObject([{ Sum: 2 }]);
  expect(measured('ConcurrentExecutions')).toMatchObject([{ Maximum: 2 }]);
  expect(measured('Duration')).toMatchObject([{ Sum: 800, Maximum: 400, SampleCount: 2 }]);
  expect(measured('Errors')).toMatchObject([{ Sum: 0 }]);
});

test('a request of any shape is answered by a code of Lambda’s, and never throws', () => {
  const { createFunction, attempt } = lambdaWorld();
  createFunction('one');
  for (const [name, { fields }] of Object.entries(operations)) {
    const requests = [
      ...HOSTILE_VALUES,
      ...fields.flatMap((field) =>
        HOSTILE_VALUES.map((value) => ({ FunctionName: 'one', functionName: 'one', [field]: value })),
      ),
    ];
    for (const request of requests) {
      const outcome = attempt(name, request);
      const code = outcome && !outcome.ok ? outcome.error.code : 'ValidationException';
      expect(Object.keys(lambdaErrors), `${name} ${code}`).toContain(code);
      if (name === 'DeleteFunction') attempt('CreateFunction', { FunctionName: 'one', Role: ROLE, Code: {} });
    }
  }
});

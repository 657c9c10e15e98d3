import * as lambda from '@aws-sdk/client-lambda';
import { describe, expect, test } from 'vitest';
import { fail, type Outcome, ok } from '../kernel/outcome';
import { wireRecorder } from '../testing/wire-recorder';
import { lambdaSchema } from './schemas/lambda';

function recorder(answer: Outcome<unknown>) {
  const recorded = wireRecorder(lambdaSchema, answer);
  return { ...recorded, lambda: new lambda.LambdaClient(recorded.config) };
}

describe('Lambda by REST', () => {
  test('a function is invoked with its payload, and answers with one', async () => {
    const { lambda: client, calls } = recorder(
      ok({ StatusCode: 200, Payload: '{"ok":true}', FunctionError: 'Unhandled' }),
    );
    const Payload = new TextEncoder().encode('{"a":1}');
    const answer = await client.send(
      new lambda.InvokeCommand({
        FunctionName: 'arn:aws:lambda:us-east-1:1:function:f',
        InvocationType: 'Event',
        Payload,
        Qualifier: '1',
      }),
    );
    expect(calls[0]).toMatchObject({
      service: 'lambda',
      operation: 'Invoke',
      request: {
        FunctionName: 'arn:aws:lambda:us-east-1:1:function:f',
        InvocationType: 'Event',
        Payload,
        Qualifier: '1',
      },
    });
    expect(answer).toMatchObject({ StatusCode: 200, FunctionError: 'Unhandled' });
    expect(answer.Payload?.transformToString()).toBe('{"ok":true}');
  });

  test('a mapping is made and listed', async () => {
    const shown = {
      UUID: 'u',
      BatchSize: 10,
      LastModified: 1767225600,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    };
    const { lambda: client, calls } = recorder(ok({ EventSourceMappings: [shown], ...shown }));
    const input = {
      FunctionName: 'f',
      EventSourceArn: 'arn:aws:sqs:us-east-1:1:q',
      BatchSize: 10,
      FilterCriteria: { Filters: [{ Pattern: '{}' }] },
    };
    const made = await client.send(new lambda.CreateEventSourceMappingCommand(input));
    expect(made).toMatchObject({ ...shown, LastModified: new Date('2026-01-01T00:00:00Z') });
    await client.send(new lambda.ListEventSourceMappingsCommand({ FunctionName: 'f', MaxItems: 5 }));
    expect(calls).toMatchObject([
      { operation: 'CreateEventSourceMapping', request: input },
      { operation: 'ListEventSourceMappings', request: { FunctionName: 'f', MaxItems: 5 } },
    ]);
  });

  test('an error is its exception class', async () => {
    const { lambda: client } = recorder(
      fail('ResourceNotFoundException', 'Function not found', { httpStatus: 404 }),
    );
    const error = await client
      .send(new lambda.GetFunctionCommand({ FunctionName: 'f' }))
      .catch((caught) => caught);
    expect(error).toBeInstanceOf(lambda.ResourceNotFoundException);
    expect(error).toMatchObject({
      message: 'Function not found',
      Type: 'User',
      $metadata: { httpStatusCode: 404 },
    });
  });
});

import { describe, expect, test } from 'vitest';
import { textOfBytes } from '../bytes/text-of-bytes';
import { lambdaWorld } from '../testing/lambda-world';
import { seconds } from '../testing/simulate';

describe('code that runs outside', () => {
  test('is handed out once and answered by its host', () => {
    const { createFunction, lambda, start } = lambdaWorld();
    createFunction('mine', { external: true });
    const answer = start('mine', '{"n":1}');
    const { invocations } = lambda.takeInvocations({});
    expect(invocations).toMatchObject([{ functionName: 'mine', payload: '{"n":1}' }]);
    expect(lambda.takeInvocations({}).invocations).toEqual([]);
    lambda.completeInvocation({ invocationId: invocations[0]?.invocationId ?? '', result: '{"ok":true}' });
    const outcome = answer();
    expect(outcome?.ok && textOfBytes(outcome.response.Payload)).toBe('{"ok":true}');
  });

  test('may throw, may be no JSON, and may come too late', () => {
    const { createFunction, lambda, start, attempt, advance } = lambdaWorld();
    createFunction('mine', { external: true }, { Timeout: 3 });
    const first = start('mine');
    const [taken] = lambda.takeInvocations({ functionName: 'mine' }).invocations;
    const invocationId = taken?.invocationId ?? '';
    expect(attempt('CompleteInvocation', { invocationId, result: '{' })).toMatchObject({ ok: false });
    lambda.completeInvocation({ invocationId, error: { type: 'TypeError', message: 'x is not a function' } });
    expect(first()).toMatchObject({ response: { FunctionError: 'Unhandled' } });
    start('mine');
    const [late] = lambda.takeInvocations({}).invocations;
    advance(seconds(3));
    expect(attempt('CompleteInvocation', { invocationId: late?.invocationId })).toMatchObject({
      error: { code: 'ResourceNotFoundException' },
    });
  });
});

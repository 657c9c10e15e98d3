import type { RunnerCompletion, RunnerInvocation } from './protocol';

/** Calls a function's handler as Lambda does: the event, and a context with who is called. Never throws. */
export async function invoke(
  handler: unknown,
  { invocationId, functionName, payload }: RunnerInvocation,
): Promise<RunnerCompletion> {
  try {
    if (typeof handler !== 'function') throw new TypeError('The code exports no function called handler.');
    const result: unknown = await handler(JSON.parse(payload), { awsRequestId: invocationId, functionName });
    return { result: JSON.stringify(result ?? null) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { error: { type: name, message } };
  }
}

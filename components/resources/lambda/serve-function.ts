import type { RunnerCompletion, RunnerInvocation } from '@/components/code/runner/protocol';
import type { SandboxClient } from '@/engine/client/sandbox-client';

/**
 * Lets code of the learner's be a Lambda function of the sandbox's world: invocations wait for it, and what it returns or throws
 * is what the function did.
 * @returns the way to end it; the function then behaves as declared again
 */
export async function serveFunction(
  client: SandboxClient,
  functionName: string,
  invoke: (invocation: RunnerInvocation) => Promise<RunnerCompletion>,
): Promise<() => void> {
  await setExternal(client, functionName, true);
  let taking = false;
  const seen = new Set<string>();
  const take = async () => {
    taking = true;
    const taken = await client.call('lambda:TakeInvocations', { functionName });
    taking = false;
    if (!taken.ok) return;
    const { invocations } = taken.response as { invocations: RunnerInvocation[] };
    for (const invocation of invocations) {
      const completion = await invoke(invocation);
      const { invocationId } = invocation;
      await client.call('lambda:CompleteInvocation', { invocationId, ...completion });
    }
  };
  const leave = client.subscribe(({ view }) => {
    const waiting = (view.functions?.[functionName]?.invocations ?? []).filter(
      ({ id, result }) => result === undefined && !seen.has(id),
    );
    if (taking || waiting.length === 0) return;
    for (const { id } of waiting) seen.add(id);
    void take();
  });
  return () => {
    leave();
    void setExternal(client, functionName, false);
  };
}

async function setExternal(client: SandboxClient, functionName: string, external: boolean): Promise<void> {
  const outcome = await client.call('lambda:SetBehaviour', { functionName, external });
  if (!outcome.ok) throw new Error(outcome.error.message);
}

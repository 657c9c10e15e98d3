import type { Connection } from '@/components/sandbox/sandbox-store';
import { connectRemote } from '@/engine/client/connect-remote';

/** The way to the learner's account behind the endpoint. */
export function connectAccount(onLost: (reason: string | undefined) => void): Connection {
  const client = connectRemote({
    newSession: () => crypto.randomUUID(),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    onLost,
    async ask(question, signal) {
      const response = await fetch('/api/cloud/live', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(question),
        signal,
      });
      const answer = await response.json();
      if (!response.ok) throw new Error(answer.problem ?? 'The AWS endpoint does not answer.');
      return answer;
    },
  });
  // A server that is away is asked again, so there is nothing to crash.
  return { client, onCrash: () => undefined };
}

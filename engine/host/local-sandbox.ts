import { createClient } from '../client/connect';
import type { SandboxClient } from '../client/sandbox-client';
import { SandboxSession } from './sandbox-session';

/** A clock that a test moves. */
export interface LocalClock {
  now(): number;
  schedule(callback: () => void, afterMs: number): void;
}

/**
 * A sandbox in the same thread, over the same protocol: messages are copied as a worker's would be.
 * @param clock the host's clock and timers
 */
export function localSandbox(clock: LocalClock): SandboxClient {
  let isOpen = true;
  const { client, receive } = createClient({
    post: (message) => session.receive(structuredClone(message)),
    close() {
      isOpen = false;
    },
  });
  const session = new SandboxSession({
    now: clock.now,
    post: (message) => receive(structuredClone(message)),
    schedule: (callback, afterMs) => clock.schedule(() => isOpen && callback(), afterMs),
  });
  return client;
}

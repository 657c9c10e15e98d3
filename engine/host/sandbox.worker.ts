import type { ToSandbox } from '../client/protocol';
import { SandboxSession } from './sandbox-session';

/** The only place with a real clock: a module worker around one session. */
const session = new SandboxSession({
  post: (message) => self.postMessage(message),
  now: () => performance.now(),
  schedule: (callback, afterMs) => void setTimeout(callback, afterMs),
});

self.addEventListener('message', (event: MessageEvent<ToSandbox>) => session.receive(event.data));

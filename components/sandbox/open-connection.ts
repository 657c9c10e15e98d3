import { connectSandbox } from '@/engine/client/connect';
import type { Connection } from './sandbox-store';

/** Starts a worker of its own for one sandbox. The worker is named by address, not imported: none of it runs here. */
export function openConnection(): Connection {
  const worker = new Worker(new URL('../../engine/host/sandbox.worker.ts', import.meta.url), {
    type: 'module',
  });
  const client = connectSandbox(worker);
  return {
    client,
    onCrash(listener) {
      worker.addEventListener('error', (event) => listener(event.message || 'the worker stopped'));
      worker.addEventListener('messageerror', () => listener('the worker sent something unreadable'));
    },
  };
}

import { once } from 'node:events';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Resolves when the reader asks us to stop: Ctrl-C, kill, a closed terminal. From then on a second Ctrl-C ends the process at once. */
export async function stopRequest(): Promise<void> {
  await Promise.race(signals.map((signal) => once(process, signal)));
}

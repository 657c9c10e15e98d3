import type { SandboxDeclaration } from './declaration';

/** A world that nothing is declared of: what is in it was made from a terminal. Its default bus is what every account has. */
export const LIVE_DECLARATION: SandboxDeclaration = {
  id: 'terminal',
  title: 'Your account, live',
  seed: 1,
  topology: {
    queues: [],
    producers: [],
    consumers: [],
    autoScaling: [],
    topics: [],
    functions: [],
    buckets: [],
    alarms: [],
    buses: [{ name: 'default' }],
  },
};

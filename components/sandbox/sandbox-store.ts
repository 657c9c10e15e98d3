import type { ResourceModule } from '@/components/resources/resource-module';
import type { PageDeclaration } from '@/engine/client/declaration';
import type { Frame, SandboxClient } from '@/engine/client/sandbox-client';

/** A client together with the worker it speaks to. */
export interface Connection {
  client: SandboxClient;
  /** Calls back when the worker dies, with what the browser says of it. */
  onCrash(listener: (reason: string) => void): void;
}

export type SandboxState =
  | { phase: 'opening' }
  | { phase: 'ready'; frame: Frame; revision: number }
  | { phase: 'crashed'; reason: string };

export interface SandboxStore {
  state(): SandboxState;
  subscribe(listener: () => void): () => void;
  /** The state as of a moment ago, for parts that need not follow every frame. */
  slowState(): SandboxState;
  subscribeSlowly(listener: () => void): () => void;
  client: SandboxClient;
  /** The rooms that the topology needs; there before the world is open. */
  rooms(): readonly ResourceModule[];
  /** Settles when the world is open, or has failed to open. */
  opened: Promise<void>;
  /** Says that what happened may have been rewritten: what was cached of trace and chart is void. */
  rewrite(): void;
  close(): void;
}

const SLOW_MS = 140;

/** Opens a declared world and keeps its latest frame. Errors become the `crashed` state. */
export function createSandboxStore(
  connect: () => Connection,
  declaration: PageDeclaration,
  loadRooms: (services: readonly string[]) => Promise<readonly ResourceModule[]>,
): SandboxStore {
  const { client, onCrash } = connect();
  let state: SandboxState = { phase: 'opening' };
  let slow: SandboxState = state;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  let rooms: readonly ResourceModule[] = [];
  const listeners = new Set<() => void>();
  const slowListeners = new Set<() => void>();
  const tellSlowly = () => {
    timer = undefined;
    slow = state;
    for (const listener of slowListeners) listener();
  };
  const set = (next: SandboxState) => {
    if (closed || state.phase === 'crashed') return;
    state = next;
    for (const listener of listeners) listener();
    timer ??= setTimeout(tellSlowly, SLOW_MS);
  };
  const revision = () => (state.phase === 'ready' ? state.revision : 0);
  const crash = (reason: string) => set({ phase: 'crashed', reason });
  onCrash(crash);
  const unsubscribe = client.subscribe((frame) => set({ phase: 'ready', frame, revision: revision() }));
  const open = async () => {
    rooms = await loadRooms(declaration.services);
    const frame = await client.open(declaration);
    set({ phase: 'ready', frame, revision: revision() });
  };
  const opened = open().catch((error: unknown) =>
    crash(error instanceof Error ? error.message : String(error)),
  );
  return {
    client,
    opened,
    rooms: () => rooms,
    state: () => state,
    subscribe: (listener) => subscribeTo(listeners, listener),
    slowState: () => slow,
    subscribeSlowly: (listener) => subscribeTo(slowListeners, listener),
    rewrite() {
      if (state.phase === 'ready') set({ ...state, revision: state.revision + 1 });
    },
    close() {
      closed = true;
      clearTimeout(timer);
      unsubscribe();
      client.close();
    },
  };
}

function subscribeTo(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

import type { CallOutcome } from '@/engine/client/sandbox-client';
import type { TopologyChange } from '@/engine/client/topology';
import type { SandboxStore } from './sandbox-store';

/** What a reader can do, whether by button, key or finger. */
export interface Actions {
  toggle(): void;
  pause(): void;
  play(): void;
  step(direction: 1 | -1): void;
  /** Coalesced to one seek per animation frame, as a dragged scrubber asks for many. */
  seek(atMs: number): void;
  setSpeed(speed: number): void;
  restart(): void;
  undo(): void;
  /** @param id of the operation, `sns:Publish`; a bare name is left to the engine to find */
  call(id: string, request: unknown): Promise<CallOutcome>;
  change(change: TopologyChange): Promise<void>;
}

export function createActions(store: SandboxStore): Actions {
  const { client } = store;
  let wanted: number | undefined;
  const playing = () => {
    const state = store.state();
    return state.phase === 'ready' && state.frame.playing;
  };
  return {
    toggle: () => (playing() ? client.pause() : client.play()),
    pause: () => client.pause(),
    play: () => client.play(),
    step: (direction) => client.step(direction),
    seek(atMs) {
      const first = wanted === undefined;
      wanted = Math.max(0, atMs);
      if (!first) return;
      requestAnimationFrame(() => {
        if (wanted !== undefined) client.seek(wanted);
        wanted = undefined;
      });
    },
    setSpeed: (speed) => client.setSpeed(speed),
    restart() {
      void client.restart().then(() => store.rewrite());
    },
    undo() {
      client.undo();
      store.rewrite();
    },
    async call(id, request) {
      const outcome = await client.call(id, request);
      store.rewrite();
      return outcome;
    },
    async change(change) {
      await client.change(change);
      store.rewrite();
    },
  };
}

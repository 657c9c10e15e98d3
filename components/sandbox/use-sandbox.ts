import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ResourceModule } from '@/components/resources/resource-module';
import type { PageDeclaration } from '@/engine/client/declaration';
import type { Frame } from '@/engine/client/sandbox-client';
import type { WorldView } from '@/engine/client/view';
import type { Actions } from './actions';
import type { Ink, Inked } from './drawing/inks';
import type { CallForms } from './panels/use-call-forms';
import type { SandboxState, SandboxStore } from './sandbox-store';

export interface SandboxScope {
  store: SandboxStore;
  actions: Actions;
  calls: CallForms;
  declaration: PageDeclaration;
  /** What is known of the services in this world. */
  rooms: readonly ResourceModule[];
  ink(message: Inked): Ink;
  /** Id of the message in the inspector. */
  selected: string | undefined;
  select(messageId: string | undefined): void;
  /** Name of the resource that is looked into. */
  inspected: string | undefined;
  inspect(resource: string | undefined): void;
  /** True below the width at which panels stand side by side. */
  narrow: boolean;
}

export const SandboxContext = createContext<SandboxScope | undefined>(undefined);

export function useSandbox(): SandboxScope {
  const scope = useContext(SandboxContext);
  if (scope === undefined) throw new Error('useSandbox is for parts of <Sandbox>');
  return scope;
}

function frameOf(state: SandboxState): Frame {
  if (state.phase !== 'ready') throw new Error('the sandbox shows its parts only when it is ready');
  return state.frame;
}

/** One value of every frame. `select` has to give a primitive, or the same object for the same frame. */
export function useFrame<Value>(select: (frame: Frame) => Value): Value {
  const { store } = useSandbox();
  return useSyncExternalStore(store.subscribe, () => select(frameOf(store.state())));
}

/** One value of the world as it is shown: `useWorld((view) => view.queues?.orders?.visible)`. */
export function useWorld<Value>(select: (view: WorldView) => Value): Value {
  return useFrame((frame) => select(frame.view));
}

/** The frame some times a second: for lists and tables, which nobody reads sixty times a second. */
export function useSlowFrame(): Frame {
  const { store } = useSandbox();
  const state = useSyncExternalStore(store.subscribeSlowly, store.slowState);
  return state.phase === 'ready' ? state.frame : frameOf(store.state());
}

/** Grows when the past was rewritten. */
export function useRevision(): number {
  const { store } = useSandbox();
  return useSyncExternalStore(store.subscribe, () => {
    const state = store.state();
    return state.phase === 'ready' ? state.revision : 0;
  });
}

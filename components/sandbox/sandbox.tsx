'use client';

import {
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { loadRooms } from '@/components/resources/registry';
import { fetchOutbox, recordLazily } from '@/components/shell/record-lazily';
import type { PageDeclaration } from '@/engine/client/declaration';
import { createActions } from './actions';
import { inksFor } from './drawing/inks';
import { TopologyCanvas } from './drawing/topology-canvas';
import { Goal, type GoalReached } from './goal';
import { Help } from './help';
import { openConnection } from './open-connection';
import { Panels } from './panels/panels';
import { TextVersion } from './panels/text-version';
import { useCallForms } from './panels/use-call-forms';
import { Predictions } from './predictions';
import styles from './sandbox.module.css';
import { type Connection, createSandboxStore, type SandboxStore } from './sandbox-store';
import { useShortcuts } from './shortcuts';
import { Transcript } from './transcript';
import { Transport } from './transport/transport';
import { useAttention } from './use-attention';
import { SandboxContext, type SandboxScope } from './use-sandbox';
import { useWidth } from './use-width';

export interface SandboxProps {
  declaration: PageDeclaration;
  /** Slug of the lesson; left out where reaching the goal is no progress, as when an answer of a quiz is run. */
  lesson?: string | undefined;
  /** Shown under the title: what only some pages have. */
  heading?: ReactNode;
  /** Shown under the panels. */
  footing?: ReactNode;
  /** Plays as soon as it is open. */
  autoplay?: boolean | undefined;
  onGoal?: ((reached: GoalReached) => void) | undefined;
  /** The way to the world; left out, a worker of its own runs it. */
  connect?: (() => Connection) | undefined;
}

const SIDE_BY_SIDE = 720;

/** A declared world, running in a worker of its own, drawn and in the reader's hands. */
export function Sandbox(props: SandboxProps) {
  const [attempt, setAttempt] = useState(0);
  return (
    <article className={styles.root} aria-label={props.declaration.title ?? 'Sandbox'}>
      <Opened key={attempt} {...props} again={() => setAttempt(attempt + 1)} />
    </article>
  );
}

const subscribeToNothing = () => () => undefined;

/** One worker, from its start to its end. */
function Opened(props: SandboxProps & { again(): void }) {
  const { declaration, autoplay = false, again, connect = openConnection } = props;
  const [store, setStore] = useState<SandboxStore>();
  useEffect(() => {
    const opened = createSandboxStore(connect, declaration, loadRooms);
    setStore(opened);
    if (autoplay) opened.opened.then(() => opened.client.play());
    return () => opened.close();
  }, [declaration, autoplay, connect]);
  const phase = useSyncExternalStore(
    store?.subscribe ?? subscribeToNothing,
    () => store?.state().phase ?? 'opening',
    () => 'opening',
  );
  if (store === undefined || phase === 'opening')
    return <p className={styles.opening}>Setting up the world…</p>;
  if (phase === 'crashed') return <Crashed store={store} again={again} />;
  return <Running {...props} store={store} />;
}

function Crashed({ store, again }: { store: SandboxStore; again(): void }) {
  const state = store.state();
  return (
    <div role="alert" className={styles.crashed}>
      <p>
        <b>This sandbox stopped.</b> {state.phase === 'crashed' && state.reason}
      </p>
      <p>What you did in it is gone; the rest of the page is untouched.</p>
      <button type="button" onClick={again}>
        Start it again
      </button>
    </div>
  );
}

function Running(props: SandboxProps & { store: SandboxStore }) {
  const { declaration, lesson, heading, footing, onGoal, connect, store } = props;
  const root = useRef<HTMLDivElement>(null);
  const narrow = useWidth(root) < SIDE_BY_SIDE;
  const [selected, select] = useState<string>();
  const [inspected, inspect] = useState<string>();
  const actions = useMemo(() => createActions(store), [store]);
  const rooms = store.rooms();
  const ink = useMemo(
    () => inksFor(rooms.flatMap(({ families }) => families?.(declaration.topology) ?? [])),
    [rooms, declaration],
  );
  const calls = useCallForms(actions);
  useAttention(root, store);
  useEffect(() => {
    if (lesson !== undefined) fetchOutbox().catch(() => undefined);
  }, [lesson]);
  useShortcuts(root, store, actions);
  const scope = useMemo(
    (): SandboxScope => ({
      store,
      actions,
      declaration,
      rooms,
      ink,
      calls,
      selected,
      select,
      inspected,
      inspect,
      narrow,
    }),
    [store, actions, declaration, rooms, ink, calls, selected, inspected, narrow],
  );
  const reached = useCallback(
    (goal: GoalReached) => {
      // The outbox keeps it and tells of its own troubles.
      if (lesson !== undefined) {
        recordLazily({ type: 'goal-reached', lesson, sandbox: declaration.id, ...goal }).catch(
          () => undefined,
        );
      }
      onGoal?.(goal);
    },
    [lesson, declaration.id, onGoal],
  );
  return (
    <SandboxContext value={scope}>
      {/* Focusable by a click, so that the keys work after one anywhere inside. */}
      <div ref={root} className={styles.card} tabIndex={-1}>
        <header className={styles.bar}>
          <p className={styles.title}>{declaration.title ?? 'Sandbox'}</p>
          <Help />
          <Goal lesson={lesson} onGoal={reached} />
          {lesson !== undefined && <Predictions lesson={lesson} />}
          {heading}
        </header>
        <TopologyCanvas />
        {/* What happens elsewhere cannot be stopped from here. */}
        {connect === undefined && <Transport />}
        <Panels />
        {footing}
        <TextVersion />
        <Transcript />
      </div>
    </SandboxContext>
  );
}

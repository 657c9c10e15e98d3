import { type RefObject, useEffect } from 'react';
import type { SandboxStore } from './sandbox-store';

/** Pauses a world that nobody can see, because it is scrolled away or its tab is hidden, and lets it go on after. */
export function useAttention(element: RefObject<HTMLElement | null>, store: SandboxStore): void {
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const watch = createWatch(store);
    const observer = new IntersectionObserver(([entry]) => watch({ inSight: entry?.isIntersecting ?? true }));
    const look = () => watch({});
    observer.observe(target);
    document.addEventListener('visibilitychange', look);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', look);
    };
  }, [element, store]);
}

function createWatch(store: SandboxStore) {
  let [inSight, paused] = [true, false];
  return (change: { inSight?: boolean }) => {
    inSight = change.inSight ?? inSight;
    if (inSight && !document.hidden) {
      if (paused) store.client.play();
      paused = false;
    } else if (isPlaying(store)) {
      store.client.pause();
      paused = true;
    }
  };
}

function isPlaying(store: SandboxStore): boolean {
  const state = store.state();
  return state.phase === 'ready' && state.frame.playing;
}

import { type RefObject, useEffect } from 'react';
import type { Actions } from './actions';
import type { SandboxStore } from './sandbox-store';
import { speedBeside } from './transport/time-maths';

const taken = 'input, select, textarea, button, summary, [role="listbox"], [role="tab"]';

/** Acts on a key; true when it was one of ours. */
function pressed(event: KeyboardEvent, actions: Actions, speed: number): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  // Space presses a focused button, arrows move in a list: those keys are not ours there.
  if (event.target instanceof Element && event.target.closest(taken) !== null && !isFree(event)) return false;
  const keys: Record<string, () => void> = {
    ' ': actions.toggle,
    ArrowLeft: () => actions.step(-1),
    ArrowRight: () => actions.step(1),
    '[': () => actions.setSpeed(speedBeside(speed, -1)),
    ']': () => actions.setSpeed(speedBeside(speed, 1)),
    r: actions.restart,
    z: actions.undo,
  };
  const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  act?.();
  return act !== undefined;
}

/** On a button or the scrubber, letters and brackets still are ours; so is space on the scrubber. */
function isFree(event: KeyboardEvent): boolean {
  const target = event.target;
  if (target instanceof HTMLInputElement) return target.type === 'range' && !event.key.startsWith('Arrow');
  if (target instanceof HTMLButtonElement) return event.key !== ' ' && !event.key.startsWith('Arrow');
  return false;
}

/** Listens for the keys on the sandbox's own element. What the buttons inside do is all there is; keys are a shorter way. */
export function useShortcuts(
  root: RefObject<HTMLElement | null>,
  store: SandboxStore,
  actions: Actions,
): void {
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const state = store.state();
      if (state.phase === 'ready' && pressed(event, actions, state.frame.speed)) event.preventDefault();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [root, store, actions]);
}

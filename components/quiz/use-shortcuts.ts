'use client';

import { useEffect, useState } from 'react';

const place = 'fanout.quiz.shortcuts';

/** Single keys surprise people who speak to their computer, so they can be turned off, for good. */
export function useShortcuts(onKey: (key: string) => boolean): {
  isOn: boolean;
  turn: (on: boolean) => void;
} {
  const [isOn, setIsOn] = useState(true);
  useEffect(() => setIsOn(localStorage.getItem(place) !== 'off'), []);
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isBusy(event)) return;
      if (onKey(event.key.toLowerCase())) event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [isOn, onKey]);
  const turn = (on: boolean) => {
    localStorage.setItem(place, on ? 'on' : 'off');
    setIsOn(on);
  };
  return { isOn, turn };
}

/** Whether the key belongs to something else: a field, a button that Enter presses, the sandbox with keys of its own. */
function isBusy({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[data-own-keys], textarea, select, [contenteditable]')) return true;
  if (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox')
    return true;
  return key === 'Enter' && target.closest('a, button, summary') !== null;
}

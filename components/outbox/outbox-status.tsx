'use client';

import { useEffect, useState } from 'react';
import { type OutboxState, watchOutbox } from './outbox';
import styles from './outbox-status.module.css';

// The layout has one, and a page that cannot wait for it has its own: the first that is there speaks for all.
const present: symbol[] = [];

/**
 * Sends what an earlier page could not, and says so when something has to wait. Silent while everything goes through.
 * @param inFlow where it may not float over the rest: it stays in its place in the page
 */
export function OutboxStatus({ inFlow = false }: { inFlow?: boolean }) {
  const [state, setState] = useState<OutboxState>();
  const [hadToWait, setHadToWait] = useState(false);
  const [isFirst, setIsFirst] = useState(false);
  useEffect(() => {
    const me = Symbol('outbox status');
    present.push(me);
    const stop = watchOutbox((now) => {
      setState(now);
      setIsFirst(present[0] === me);
    });
    return () => {
      present.splice(present.indexOf(me), 1);
      stop();
    };
  }, []);
  const isWaiting = state !== undefined && state.waiting > 0 && state.failing;
  useEffect(() => {
    if (isWaiting) setHadToWait(true);
    if (isWaiting || !hadToWait) return;
    const timer = setTimeout(() => setHadToWait(false), 4000);
    return () => clearTimeout(timer);
  }, [isWaiting, hadToWait]);
  const said = isWaiting ? waitingText(state) : hadToWait ? 'Everything is saved.' : '';
  const text = isFirst ? said : '';
  return (
    <div
      role="status"
      className={text === '' ? undefined : styles.status}
      data-in-flow={inFlow || undefined}
      data-waiting={isWaiting || undefined}
    >
      {text}
    </div>
  );
}

function waitingText({ waiting, answers }: OutboxState): string {
  const what = answers > 0 ? counted(answers, 'answer') : counted(waiting, 'change');
  return `Waiting to send ${what}. Kept in this browser until the server has ${waiting === 1 ? 'it' : 'them'}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

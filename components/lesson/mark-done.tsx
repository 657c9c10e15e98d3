'use client';

import { useEffect, useState } from 'react';
import { forgetMe, useMe } from '@/components/shell/me';
import { recordLazily } from '@/components/shell/record-lazily';
import styles from './lesson-footer.module.css';

/** "Mark as done", kept by the outbox even when the connection is away. */
export function MarkDone({ lesson }: { lesson: string }) {
  const me = useMe();
  const [done, setDone] = useState(false);
  useEffect(() => setDone(me?.lessons[lesson]?.done === true), [me, lesson]);
  const flip = async () => {
    setDone(!done);
    await recordLazily({ type: done ? 'lesson-undone' : 'lesson-done', lesson });
    forgetMe();
    dispatchEvent(new Event('fanout:progress'));
  };
  return (
    <button type="button" className={styles.done} aria-pressed={done} onClick={flip}>
      {done ? 'Done' : 'Mark as done'}
    </button>
  );
}

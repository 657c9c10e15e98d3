'use client';

import { useState } from 'react';
import styles from './terminal.module.css';

/** Text in a box with a button that copies it. */
export function CopyBox({ text, label }: { text: string; label: string }) {
  const [said, say] = useState('Copy');
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => say('Copied'),
      () => say('Select it and copy it by hand'),
    );
  };
  return (
    <div className={styles.box}>
      <textarea
        className={styles.code}
        aria-label={label}
        value={text}
        rows={text.split('\n').length}
        wrap="off"
        spellCheck={false}
        readOnly
      />
      <button type="button" className={styles.copy} onClick={copy} aria-live="polite">
        {said}
      </button>
    </div>
  );
}

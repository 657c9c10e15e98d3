'use client';

import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { recordLazily } from '@/components/shell/record-lazily';
import styles from './predict.module.css';

type PredictProps = {
  lesson: string;
  /** The sandbox whose outcome is predicted. */
  sandbox: string;
  question: string;
  options?: string[] | undefined;
  unit?: string | undefined;
  /** What happens. */
  children?: ReactNode;
};

/** Asks before the sandbox runs, keeps the answer in this browser, and sets it beside what happened. */
export function PredictForm({ lesson, sandbox, question, options, unit, children }: PredictProps) {
  const key = `fanout.predict.${lesson}.${sandbox}.${question}`;
  const id = useId();
  const [answer, setAnswer] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  // What was pressed is gone once it has been pressed; the focus then goes to what came instead.
  const pressed = useRef(false);
  useEffect(() => setAnswer(readKept(key)), [key]);
  useEffect(() => {
    if (pressed.current)
      form.current?.querySelector<HTMLElement>(answer === null ? 'input' : '[tabindex]')?.focus();
    pressed.current = false;
  }, [answer]);

  const keep = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = String(new FormData(event.currentTarget).get('answer') ?? '').trim();
    if (given === '') return;
    pressed.current = true;
    setAnswer(given);
    recordLazily({ type: 'prediction', lesson, sandbox, value: given.slice(0, 200) });
    try {
      localStorage.setItem(key, given);
    } catch {
      // Without storage the prediction lives as long as the page.
    }
    // The sandbox shows it at once: a line that appeared later would move what the reader is about to press.
    window.dispatchEvent(new Event('fanout:predicted'));
  };
  const guessAgain = () => {
    pressed.current = true;
    setAnswer(null);
  };

  return (
    <form ref={form} className={styles.predict} onSubmit={keep} aria-labelledby={id}>
      <p id={id} className={styles.question}>
        {question}
      </p>
      {answer === null ? (
        <div className={styles.choices}>
          {options ? (
            options.map((option) => <Choice key={option} option={option} />)
          ) : (
            <NumberField unit={unit} label={question} />
          )}
          <button type="submit">That is my guess</button>
          <noscript>
            <details>
              <summary>What happens</summary>
              {children}
            </details>
          </noscript>
        </div>
      ) : (
        <>
          <div className={styles.outcome} tabIndex={-1}>
            <p>
              <b>You predicted:</b> {options ? answer : `${answer} ${unit ?? ''}`}
            </p>
            <div>
              <b>What happens:</b> {children}
            </div>
          </div>
          <button type="button" onClick={guessAgain}>
            Guess again
          </button>
        </>
      )}
    </form>
  );
}

function Choice({ option }: { option: string }) {
  return (
    <label>
      <input type="radio" name="answer" value={option} required />
      <span>{option}</span>
    </label>
  );
}

function NumberField({ unit, label }: { unit: string | undefined; label: string }) {
  return (
    <span className={styles.number}>
      <input type="number" name="answer" min="0" step="any" required inputMode="decimal" aria-label={label} />
      {unit}
    </span>
  );
}

function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

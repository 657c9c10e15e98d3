'use client';

import { type ComponentType, useState } from 'react';
import type { SandboxProps } from '@/components/sandbox/sandbox';
import type { NamedVerdict } from '@/components/sandbox/verdicts';
import button from '@/components/ui/button.module.css';
import type { AnswerReview, Letter, OptionRun } from '@/lib/quiz/answer-review';
import styles from './run-answer.module.css';

interface Shown {
  letter: Letter;
  run: OptionRun;
  Sandbox: ComponentType<SandboxProps>;
  Verdicts: ComponentType<{ verdicts: readonly NamedVerdict[] }>;
}

/** Plays an option out in a sandbox, with the engine's verdict on it. The learner's own first; then any other. */
export function RunAnswer({ review }: { review: AnswerReview }) {
  const [shown, setShown] = useState<Shown>();
  const [loading, setLoading] = useState<Letter>();
  const [problem, setProblem] = useState<string>();
  const show = async (letter: Letter) => {
    setLoading(letter);
    setProblem(undefined);
    try {
      const [run, { Sandbox }, { Verdicts }] = await Promise.all([
        loadRun(review.attemptId, letter),
        import('@/components/sandbox/sandbox'),
        import('@/components/sandbox/verdicts'),
      ]);
      setShown({ letter, run, Sandbox, Verdicts });
    } catch {
      setProblem('The run could not be loaded. Check the connection, then try again.');
    }
    setLoading(undefined);
  };
  const [own] = review.chosen;
  return (
    <section className={styles.run} aria-label="Run an answer">
      {!shown && own && (
        <button
          type="button"
          className={button.quiet}
          onClick={() => show(own)}
          disabled={loading !== undefined}
        >
          <PlayMark /> {loading ? 'Setting the world up…' : 'Run my answer'}
        </button>
      )}
      {shown && (
        <>
          <fieldset className={styles.choices}>
            <legend>Run what each answer would do</legend>
            {review.options.map(({ letter, right }) => (
              <button
                key={letter}
                type="button"
                aria-pressed={shown.letter === letter}
                disabled={loading !== undefined}
                onClick={() => show(letter)}
              >
                {letter.toUpperCase()}
                <small>{choiceNote(right, review.chosen.includes(letter))}</small>
              </button>
            ))}
          </fieldset>
          <div data-own-keys>
            <shown.Sandbox
              key={shown.letter}
              declaration={shown.run.declaration}
              heading={<shown.Verdicts verdicts={shown.run.verdicts} />}
              autoplay
            />
          </div>
        </>
      )}
      {problem && <p role="alert">{problem}</p>}
    </section>
  );
}

function choiceNote(right: boolean, isOwn: boolean): string {
  if (isOwn) return right ? 'yours, right' : 'yours';
  return right ? 'right' : '';
}

async function loadRun(attempt: string, option: Letter): Promise<OptionRun> {
  const response = await fetch(`/api/answers/run?attempt=${attempt}&option=${option}`);
  if (!response.ok) throw new Error(`The run of ${option} was refused with ${response.status}.`);
  return response.json();
}

function PlayMark() {
  return (
    <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
      <path d="M3 1.8 14 8 3 14.2z" fill="currentColor" />
    </svg>
  );
}

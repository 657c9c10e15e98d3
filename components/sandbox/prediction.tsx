import { useEffect, useState } from 'react';
import { durationMs } from './format';
import { outcomeOf } from './outcome';
import styles from './sandbox.module.css';
import { useFrame, useSandbox, useWorld } from './use-sandbox';

/** What the reader predicted about this sandbox, kept by the lesson under `fanout.predict.<lesson>.<sandbox>.<question>`. */
export function Prediction({ lesson }: { lesson: string }) {
  const { declaration } = useSandbox();
  const sandbox = declaration.id;
  const [predictions, setPredictions] = useState<[string, string][]>([]);
  useEffect(() => {
    const read = () => setPredictions(readPredictions(`fanout.predict.${lesson}.${sandbox}.`));
    read();
    // The form stands elsewhere on the page and says when it has been answered.
    window.addEventListener('fanout:predicted', read);
    return () => window.removeEventListener('fanout:predicted', read);
  }, [lesson, sandbox]);
  if (predictions.length === 0) return null;
  return (
    <ul className={styles.predictions} aria-label="Your prediction">
      {predictions.map(([question, answer]) => (
        <li key={question}>
          {question === declaration.measure?.question ? (
            <>
              You predicted <b>{answer}</b> · <Outcome />
            </>
          ) : (
            <>
              You said: <b>{answer}</b>
            </>
          )}{' '}
          <span className={styles.goalNow}>{question}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the world has come to at the moment shown. */
function Outcome() {
  const { measure, runFor } = useSandbox().declaration;
  const value = useWorld((view) => view.measured) ?? 0;
  const untilMs = durationMs(measure?.at ?? runFor ?? '2m') ?? 0;
  const isOver = useFrame((frame) => frame.atMs >= untilMs);
  return <b>{outcomeOf(measure, value, isOver)}</b>;
}

function readPredictions(prefix: string): [string, string][] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => [key.slice(prefix.length), localStorage.getItem(key) ?? '']);
  } catch {
    // Storage can be forbidden; then there is no prediction to show.
    return [];
  }
}

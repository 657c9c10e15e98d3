import { useEffect, useState } from 'react';
import styles from './sandbox.module.css';

/** What the reader predicted about this sandbox, kept by the lesson under `fanout.predict.<lesson>.<sandbox>.<question>`. */
export function Prediction({ lesson, sandbox }: { lesson: string; sandbox: string }) {
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
          You predicted <b>{answer}</b> <span className={styles.goalNow}>{question}</span>
        </li>
      ))}
    </ul>
  );
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

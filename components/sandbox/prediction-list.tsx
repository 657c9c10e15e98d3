import { durationMs } from './format';
import { outcomeOf } from './outcome';
import styles from './prediction-list.module.css';
import sandbox from './sandbox.module.css';
import { useFrame, useSandbox, useWorld } from './use-sandbox';

/** A question of the lesson, and what the reader said to it. */
export type GivenPrediction = readonly [question: string, answer: string];

/** What the reader predicted, and what has become of it. */
export function PredictionList({ predictions }: { predictions: readonly GivenPrediction[] }) {
  const { declaration } = useSandbox();
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
          <span className={sandbox.goalNow}>{question}</span>
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

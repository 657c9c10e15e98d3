import type { CallOutcome } from '@/engine/client/sandbox-client';
import { CrossIcon, TickIcon } from '../drawing/icons';
import { plural } from '../format';
import { useFrame, useSandbox } from '../use-sandbox';
import styles from './panels.module.css';
import { remedies } from './words';

/** What came of the reader's latest call: what SQS answered, or its error and what to do about it. */
export function CallResult() {
  const { hand, store } = useSandbox();
  const code = hand.last?.outcome?.ok === false ? hand.last.outcome.error.code : '';
  const remedy = remedies[code] ?? store.around()?.remedies[code];
  return (
    <div role="status" className={styles.resultPlace}>
      {hand.last && <Result operation={hand.last.operation} outcome={hand.last.outcome} remedy={remedy} />}
    </div>
  );
}

interface ResultProps {
  operation: string;
  outcome: CallOutcome | undefined;
  remedy: string | undefined;
}

function Result({ operation, outcome, remedy }: ResultProps) {
  const playing = useFrame((frame) => frame.playing);
  if (outcome === undefined) {
    return (
      <p className={styles.result}>
        <code>{operation}</code>{' '}
        {playing ? 'waits for its answer.' : 'waits for its answer. Press play to let time pass.'}
      </p>
    );
  }
  if (outcome.ok) {
    return (
      <>
        <p className={styles.result}>
          <span className={styles.good}>
            <TickIcon />
          </span>
          <code>{operation}</code> {answerInWords(operation, outcome.response)}
        </p>
        {/^(Get|List)/.test(operation) && (
          <textarea
            className={styles.answer}
            readOnly
            aria-label={`Answer of ${operation}`}
            value={JSON.stringify(outcome.response, null, 2)}
          />
        )}
      </>
    );
  }
  const { code, message } = outcome.error;
  return (
    <p className={styles.refusal}>
      <span className={styles.bad}>
        <CrossIcon />
      </span>
      <span>
        <code>{code}</code> {message}
        {remedy && <span className={styles.remedy}>{remedy}</span>}
      </span>
    </p>
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function answerInWords(operation: string, response: unknown): string {
  if (!isRecord(response)) return 'done.';
  if (operation === 'ReceiveMessage') {
    const messages = Array.isArray(response.Messages) ? response.Messages.length : 0;
    return messages === 0 ? 'found nothing.' : `gave you ${plural(messages, 'message')}.`;
  }
  if (typeof response.MessageId === 'string') return `accepted, message id ${response.MessageId}.`;
  const failed = Array.isArray(response.Failed) ? response.Failed.length : 0;
  if (failed > 0) return `done, but ${plural(failed, 'entry', 'entries')} failed: see the trace.`;
  return 'done.';
}

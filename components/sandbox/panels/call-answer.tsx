import { useCallback } from 'react';
import type { AnswerParts } from '@/components/resources/resource-module';
import { splitOperation } from '@/engine/client/operation';
import { CrossIcon, TickIcon } from '../drawing/icons';
import { plural } from '../format';
import { usePart } from '../use-part';
import { useFrame, useSandbox } from '../use-sandbox';
import styles from './call-answer.module.css';
import type { FormCall } from './use-call-forms';

/** What came of a call. */
export function CallAnswer({ call }: { call: FormCall }) {
  const { rooms } = useSandbox();
  const load = useCallback(
    () => Promise.all(rooms.flatMap(({ calls }) => calls?.answers?.() ?? [])),
    [rooms],
  );
  const parts = usePart(true, load);
  const { outcome } = call;
  const { name: operation } = splitOperation(call.operation);
  const playing = useFrame((frame) => frame.playing);
  if (parts === undefined) return null;
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
          <code>{operation}</code> {inWords(call.operation, outcome.response, parts)}
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
        <Remedy code={code} parts={parts} />
      </span>
    </p>
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function Remedy({ code, parts }: { code: string; parts: readonly AnswerParts[] }) {
  const remedy = parts.map(({ remedies }) => remedies?.[code]).find((words) => words !== undefined);
  return remedy && <span className={styles.remedy}>{remedy}</span>;
}

function inWords(id: string, response: unknown, parts: readonly AnswerParts[]): string {
  if (!isRecord(response)) return 'done.';
  const own = parts.map(({ says }) => says?.[id]).find((words) => words !== undefined);
  return own?.(response) ?? usualAnswer(response);
}

function usualAnswer(response: Record<string, unknown>): string {
  if (typeof response.MessageId === 'string') return `accepted, message id ${response.MessageId}.`;
  const failed = Array.isArray(response.Failed) ? response.Failed.length : 0;
  if (failed > 0) return `done, but ${plural(failed, 'entry', 'entries')} failed: see the trace.`;
  return 'done.';
}

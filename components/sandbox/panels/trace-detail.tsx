import { useMemo, useState } from 'react';
import { formatCall } from '@/engine/client/format-call';
import type { TraceLine } from '@/engine/client/sandbox-client';
import { clock, tenth } from '../format';
import { Tabs } from './tabs';
import styles from './trace.module.css';

const kinds = [
  { id: 'cli', label: 'AWS CLI' },
  { id: 'sdk', label: 'SDK' },
  { id: 'json', label: 'JSON' },
] as const;

type FormatId = (typeof kinds)[number]['id'];

/** One line of the trace in full: as a command, as SDK code, or as the JSON that went and came. */
export function TraceDetail({ line, close }: { line: TraceLine; close(): void }) {
  const [kind, setKind] = useState<FormatId>('cli');
  // What AWS has no call for cannot be said as one.
  const isAws = line.kind === 'call' && !line.isCourseControl;
  const shown = isAws ? kind : 'json';
  const text = useMemo(() => textOf(line, shown), [line, shown]);
  return (
    <section className={styles.detail} aria-label={`${line.name} at ${clock(line.atMs)}`}>
      <header className={styles.detailHead}>
        {isAws ? (
          <Tabs<FormatId> label="Shown as" tabs={kinds} chosen={kind} choose={setKind} compact />
        ) : (
          <span className={styles.detailTitle}>
            {line.name} · {clock(line.atMs)}.{tenth(line.atMs)}
          </span>
        )}
        <Copy text={text} />
        <button type="button" className={styles.quiet} onClick={close}>
          Close
        </button>
      </header>
      <textarea
        className={styles.code}
        readOnly
        spellCheck={false}
        aria-label={`${line.name}, in full`}
        value={text}
      />
    </section>
  );
}

function textOf(line: TraceLine, kind: FormatId): string {
  if (line.kind === 'event')
    return JSON.stringify(line.request ?? { event: line.name, messages: line.messageIds }, null, 2);
  if (kind !== 'json') return formatCall(line, kind);
  const answer =
    line.outcome === undefined
      ? { waiting: true }
      : line.outcome.ok
        ? line.outcome.response
        : line.outcome.error;
  return JSON.stringify({ operation: line.name, request: line.request, answer }, null, 2);
}

function Copy({ text }: { text: string }) {
  const [copied, setCopied] = useState('');
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(text),
      () => setCopied(''),
    );
  };
  return (
    <button type="button" className={styles.quiet} onClick={copy}>
      {copied === text ? 'Copied' : 'Copy'}
    </button>
  );
}

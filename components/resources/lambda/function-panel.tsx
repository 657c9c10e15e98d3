import type { WorldView } from '@/engine/client/view';
import type { FunctionView } from '@/engine/lambda/view';
import { clock, plural } from '../../sandbox/format';
import { Fact, Facts } from '../../sandbox/panels/facts';
import { pretty } from '../../sandbox/panels/pretty';
import styles from '../../sandbox/panels/resources.module.css';
import { resultOf } from './invocation-result';

/** A function and its latest invocations, the newest first. */
export function FunctionPanel({ id, view }: { id: string; view: WorldView }) {
  const of = view.functions?.[id];
  return of && <Invocations of={of} />;
}

function Invocations({ of }: { of: FunctionView }) {
  return (
    <section aria-label={`Function ${of.name}`} className={styles.body}>
      <Facts>
        <Fact name="Running">{of.running}</Fact>
        <Fact name="Waiting">{of.queued}</Fact>
        <Fact name="Succeeded">{of.succeeded}</Fact>
        <Fact name="Failed">{of.failed}</Fact>
        <Fact name="Throttled">{of.throttled}</Fact>
      </Facts>
      {of.invocations.length === 0 && <p className={styles.note}>Not called yet.</p>}
      <ul className={styles.mails}>
        {of.invocations.toReversed().map((invocation) => (
          <li key={invocation.id} className={styles.mail}>
            <p className={styles.mailHead}>
              <b>{clock(invocation.atMs)}</b> {invocation.source}, {plural(invocation.records, 'record')}
              <span
                className={invocation.result && invocation.result !== 'succeeded' ? styles.bad : styles.good}
              >
                {resultOf(invocation)}
              </span>
            </p>
            <details className={styles.headers}>
              <summary>Payload</summary>
              <textarea
                className={styles.document}
                readOnly
                rows={6}
                aria-label={`Payload at ${clock(invocation.atMs)}`}
                value={pretty(invocation.payload)}
              />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useMemo } from 'react';
import { filterWords } from '@/engine/client/filter-words';
import type { TraceLine } from '@/engine/client/sandbox-client';
import type { WorldView } from '@/engine/client/view';
import type { SubscriptionView } from '@/engine/sns/view';
import { clock } from '../../sandbox/format';
import { Fact, Facts } from '../../sandbox/panels/facts';
import { pretty } from '../../sandbox/panels/pretty';
import styles from '../../sandbox/panels/resources.module.css';
import type { SandboxStore } from '../../sandbox/sandbox-store';
import { useReloaded } from '../../sandbox/use-reloaded';
import { useSandbox } from '../../sandbox/use-sandbox';
import { lastHeldBack } from './last-held-back';
import { subscriptionName } from './subscription-id';

/** A subscription: where it goes, what its filter lets through, and why it held the last message back. */
export function SubscriptionPanel({ id, view }: { id: string; view: WorldView }) {
  const subscription = view.subscriptions?.[subscriptionName(id)];
  return subscription && <Subscription subscription={subscription} />;
}

function Subscription({ subscription }: { subscription: SubscriptionView }) {
  const { name, topic, to, protocol, filter } = subscription;
  return (
    <section aria-label={`Subscription ${name}`} className={styles.body}>
      <Facts>
        <Fact name="Way">
          {topic} → {to} ({protocol})
        </Fact>
        <Fact name="Confirmed">{subscription.confirmed ? 'yes' : 'not yet: nothing is delivered'}</Fact>
        <Fact name="Raw delivery">{subscription.raw ? 'yes' : 'no: the message comes in an envelope'}</Fact>
        <Fact name="Dead letters">{subscription.deadLetterQueue ?? 'are dropped'}</Fact>
        <Fact name="Delivered">{subscription.delivered}</Fact>
        <Fact name="Held back">{subscription.filteredOut}</Fact>
        <Fact name="Failed attempts">
          {subscription.failed}, {subscription.retrying} waiting for the next
        </Fact>
        <Fact name="Dead-lettered">{subscription.deadLettered}</Fact>
      </Facts>
      <LastHeldBack subscription={subscription} />
      {filter === undefined ? (
        <p className={styles.note}>No filter policy: every message comes through.</p>
      ) : (
        <div>
          <p>
            Looks at the {subscription.filterScope === 'MessageBody' ? 'message body' : 'message attributes'}:{' '}
            <b>{filterWords(filter)}</b>
          </p>
          <textarea
            className={styles.document}
            readOnly
            rows={Math.min(10, pretty(filter).split('\n').length)}
            aria-label={`Filter policy of ${name}`}
            value={pretty(filter)}
          />
        </div>
      )}
    </section>
  );
}

/** The trace says of every message that a filter held back what was missing. */
function LastHeldBack({ subscription: { to, filteredOut } }: { subscription: SubscriptionView }) {
  const { actions } = useSandbox();
  const reload = useMemo(
    () => ({
      initial: { line: undefined as TraceLine | undefined },
      everyMs: 500,
      keyOf: () => filteredOut,
      load: async (store: SandboxStore) => ({ line: await lastHeldBack(store, to) }),
    }),
    [to, filteredOut],
  );
  const { line } = useReloaded(reload);
  if (filteredOut === 0 || line === undefined) return null;
  return (
    <p className={styles.reason}>
      <b>Why the last was held back:</b> {line.text}.{' '}
      <button type="button" className={styles.link} onClick={() => actions.seek(line.atMs)}>
        Show {clock(line.atMs)}
      </button>
    </p>
  );
}

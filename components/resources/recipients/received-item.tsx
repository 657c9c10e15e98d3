import type { ReceivedView, RecipientView } from '@/engine/recipients/view';
import type { SubscriptionView, TopicView } from '@/engine/sns/view';
import { clock } from '../../sandbox/format';
import { pretty } from '../../sandbox/panels/pretty';
import styles from '../../sandbox/panels/resources.module.css';
import { useSandbox } from '../../sandbox/use-sandbox';
import { confirmationOf, isAnswered } from './confirmation';

interface ReceivedProps {
  kind: RecipientView['kind'];
  received: ReceivedView;
  recipient: RecipientView;
  subscriptions: readonly SubscriptionView[];
  topics: readonly TopicView[];
}

/** One mail, text, push or request. */
export function ReceivedItem(props: ReceivedProps) {
  const { kind, received } = props;
  if (kind === 'inbox' || kind === 'webhook') return <Letter {...props} />;
  return (
    <li className={styles.text}>
      <p>{received.body}</p>
      <small>{clock(received.atMs)}</small>
    </li>
  );
}

function Letter(props: ReceivedProps) {
  const { atMs, subject, body, headers, confirmUrl } = props.received;
  return (
    <li className={styles.mail}>
      <p className={styles.mailHead}>
        <b>{props.kind === 'webhook' ? 'POST' : (subject ?? 'no subject')}</b>
        <small>{clock(atMs)}</small>
        <Answer status={props.received.status} />
      </p>
      {confirmUrl !== undefined && <Confirm {...props} confirmUrl={confirmUrl} />}
      <textarea
        className={styles.document}
        readOnly
        rows={4}
        aria-label={`Body of ${subject ?? 'the request'} at ${clock(atMs)}`}
        value={pretty(body)}
      />
      {headers && <Headers of={headers} />}
    </li>
  );
}

function Answer({ status }: { status: number | undefined }) {
  if (status === undefined) return null;
  return (
    <span className={status >= 200 && status < 300 ? styles.good : styles.bad}>
      {status === 0 ? 'no answer' : `answered ${status}`}
    </span>
  );
}

function Headers({ of }: { of: Record<string, string> }) {
  return (
    <details className={styles.headers}>
      <summary>Headers</summary>
      <dl>
        {Object.entries(of).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The link of the mail as a button: it makes the call that the link makes. */
function Confirm({
  confirmUrl,
  recipient,
  subscriptions,
  topics,
}: Omit<ReceivedProps, 'kind' | 'received'> & { confirmUrl: string }) {
  const { calls } = useSandbox();
  const request = confirmationOf(confirmUrl);
  if (request === undefined) return null;
  const topic = topics.find(({ arn }) => arn === request.TopicArn)?.name;
  if (isAnswered(subscriptions, topic, recipient)) return <p className={styles.good}>Confirmed.</p>;
  return (
    <button
      type="button"
      className={styles.confirm}
      onClick={() => calls.perform('sns:ConfirmSubscription', { ...request })}
    >
      Confirm subscription
    </button>
  );
}

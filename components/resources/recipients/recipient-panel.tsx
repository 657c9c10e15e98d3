import type { WorldView } from '@/engine/client/view';
import type { RecipientView } from '@/engine/recipients/view';
import { plural } from '../../sandbox/format';
import styles from '../../sandbox/panels/resources.module.css';
import { ReceivedItem } from './received-item';
import { AppSwitch, WebhookSwitch } from './recipient-switches';

const titles: Record<RecipientView['kind'], string> = {
  inbox: 'Inbox',
  phone: 'Phone',
  webhook: 'Webhook',
  app: 'App',
};

const nothing: Record<RecipientView['kind'], string> = {
  inbox: 'No mail yet.',
  phone: 'No text message yet.',
  webhook: 'No request yet.',
  app: 'No push yet.',
};

/** What has reached an inbox, a phone, a webhook or an app, the newest first. */
export function RecipientPanel({ id, view }: { id: string; view: WorldView }) {
  const recipient = view.recipients?.[id];
  return recipient && <Recipient recipient={recipient} view={view} />;
}

function Recipient({ recipient, view }: { recipient: RecipientView; view: WorldView }) {
  const { name, kind, address, received, receivedTotal } = recipient;
  const older = receivedTotal - received.length;
  return (
    <section aria-label={`${titles[kind]} ${name}`} className={styles.body}>
      <p className={styles.address}>
        {titles[kind]} <code>{address}</code>
      </p>
      {kind === 'webhook' && <WebhookSwitch name={name} status={recipient.status} />}
      {kind === 'app' && <AppSwitch name={name} enabled={recipient.enabled !== false} />}
      {kind === 'phone' && recipient.enabled === false && (
        <p className={styles.note}>Its owner has opted out of messages.</p>
      )}
      {received.length === 0 && <p className={styles.note}>{nothing[kind]}</p>}
      <ul className={kind === 'phone' ? styles.texts : styles.mails}>
        {received.toReversed().map((each) => (
          <ReceivedItem
            key={each.id}
            kind={kind}
            received={each}
            subscriptions={Object.values(view.subscriptions ?? {})}
            topics={Object.values(view.topics ?? {})}
            recipient={recipient}
          />
        ))}
      </ul>
      {older > 0 && <p className={styles.note}>and {plural(older, 'older one')}</p>}
    </section>
  );
}

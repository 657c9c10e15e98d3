import type { WorldView } from '@/engine/client/view';
import type { SubscriptionView, TopicView } from '@/engine/sns/view';
import { Fact, Facts } from '../../sandbox/panels/facts';
import { Heads } from '../../sandbox/panels/heads';
import styles from '../../sandbox/panels/resources.module.css';
import { useSandbox } from '../../sandbox/use-sandbox';
import { subscriptionId } from './subscription-id';

/** A topic: what it is, and how each of its subscriptions fares. */
export function TopicPanel({ id, view }: { id: string; view: WorldView }) {
  const topic = view.topics?.[id];
  const own = Object.values(view.subscriptions ?? {}).filter((each) => each.topic === id);
  return topic && <Topic topic={topic} own={own} />;
}

function Topic({ topic, own }: { topic: TopicView; own: SubscriptionView[] }) {
  const { inspect } = useSandbox();
  return (
    <section aria-label={`Topic ${topic.name}`} className={styles.body}>
      <Facts>
        <Fact name="Kind">{topic.fifo ? 'FIFO' : 'standard'}</Fact>
        <Fact name="Published">{topic.published}</Fact>
        {topic.fifo && <Fact name="Repeats not delivered again">{topic.deduplicated}</Fact>}
        {topic.archived !== undefined && <Fact name="In the archive">{topic.archived}</Fact>}
        <Fact name="Encryption">{topic.encrypted ? 'with a KMS key' : 'none of its own'}</Fact>
        <Fact name="ARN">
          <code>{topic.arn}</code>
        </Fact>
      </Facts>
      {own.length === 0 && <p className={styles.note}>Nobody has subscribed.</p>}
      {own.length > 0 && (
        <div className={styles.scroll}>
          <table>
            <caption>Subscriptions</caption>
            <Heads
              names={['To', 'Protocol', 'Delivered', 'Held back', 'Failed', 'Retrying', 'Dead letters']}
            />
            <tbody>
              {own.map((each) => (
                <tr key={each.name}>
                  <th scope="row">
                    <button
                      type="button"
                      className={styles.link}
                      onClick={() => inspect(subscriptionId(each.name))}
                    >
                      {each.to}
                    </button>
                  </th>
                  <td>{each.confirmed ? each.protocol : `${each.protocol}, not confirmed`}</td>
                  <td>{each.delivered}</td>
                  <td>{each.filteredOut}</td>
                  <td>{each.failed}</td>
                  <td>{each.retrying}</td>
                  <td>{each.deadLettered}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

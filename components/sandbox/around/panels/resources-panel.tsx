import { useId, useState } from 'react';
import type { WorldView } from '@/engine/client/view';
import { useSandbox, useSlowFrame } from '../../use-sandbox';
import { AlarmPanel } from './alarm-panel';
import { BucketPanel } from './bucket-panel';
import { BusPanel } from './bus-panel';
import { FunctionPanel } from './function-panel';
import { RecipientPanel } from './recipient-panel';
import { RefusedPanel } from './refused-panel';
import { REFUSED, resourcesOf } from './resource-list';
import styles from './resources.module.css';
import { SubscriptionPanel } from './subscription-panel';
import { TopicPanel } from './topic-panel';

/** One resource, looked at closely: chosen here, or pressed in the drawing. */
export function ResourcesPanel() {
  const { inspected, inspect } = useSandbox();
  const { view } = useSlowFrame();
  const [wanted, setWanted] = useState(inspected);
  const id = useId();
  const groups = resourcesOf(view);
  const items = groups.flatMap((group) => group.items);
  const asked = inspected ?? wanted;
  const chosen = items.find((item) => item.id === asked)?.id ?? items[0]?.id ?? '';
  const choose = (resource: string) => {
    setWanted(resource);
    inspect(resource);
  };
  if (items.length === 0)
    return <p className={styles.empty}>There is nothing to look into at this moment.</p>;
  return (
    <div className={styles.resources}>
      <div className={styles.picker}>
        <label htmlFor={id}>Look into</label>
        <select id={id} value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
          {groups.map(({ label, items: own }) => (
            <optgroup key={label} label={label}>
              {own.map((item) => (
                <option key={item.id} value={item.id}>
                  {item.text}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <Resource key={chosen} id={chosen} view={view} />
    </div>
  );
}

/** A subscription may be named like a resource, so that it is asked for apart. */
function Resource({ id, view }: { id: string; view: WorldView }) {
  if (id === REFUSED) return <RefusedPanel denials={view.denials ?? []} />;
  const [, name] = /^subscription (.*)$/.exec(id) ?? [];
  if (name === undefined) return <Named id={id} view={view} />;
  const subscription = view.subscriptions?.[name];
  return subscription && <SubscriptionPanel subscription={subscription} />;
}

/** Names are unique over all kinds: only one of these is there. */
function Named({ id, view }: { id: string; view: WorldView }) {
  const { topics = {}, subscriptions = {}, recipients = {}, functions = {} } = view;
  const { buckets = {}, buses = {}, rules = {}, alarms = {} } = view;
  return (
    <>
      {topics[id] && <TopicPanel topic={topics[id]} subscriptions={Object.values(subscriptions)} />}
      {recipients[id] && <RecipientPanel recipient={recipients[id]} view={view} />}
      {functions[id] && <FunctionPanel of={functions[id]} />}
      {buckets[id] && <BucketPanel bucket={buckets[id]} />}
      {buses[id] && <BusPanel bus={buses[id]} rules={Object.values(rules)} />}
      {alarms[id] && <AlarmPanel alarm={alarms[id]} />}
    </>
  );
}

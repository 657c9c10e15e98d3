import { useId, useState } from 'react';
import type { ResourceModule } from '@/components/resources/resource-module';
import type { WorldView } from '@/engine/client/view';
import { useSandbox, useSlowFrame } from '../use-sandbox';
import { resourceGroups } from './resource-groups';
import styles from './resources.module.css';

/** One resource, looked at closely: chosen here, or pressed in the drawing. */
export function ResourcesPanel() {
  const { inspected, inspect, rooms } = useSandbox();
  const { view } = useSlowFrame();
  const [wanted, setWanted] = useState(inspected);
  const id = useId();
  const groups = resourceGroups(rooms, view);
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
      <Resource key={chosen} id={chosen} view={view} rooms={rooms} />
    </div>
  );
}

/** Names are unique in a lesson; in a learner's account several things may have one, and all of them are shown. */
function Resource({ id, view, rooms }: { id: string; view: WorldView; rooms: readonly ResourceModule[] }) {
  return resourceGroups(rooms, view)
    .filter(({ items }) => items.some((item) => item.id === id))
    .map(({ label, Panel }) => <Panel key={label} id={id} view={view} />);
}

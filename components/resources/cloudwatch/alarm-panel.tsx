import type { WorldView } from '@/engine/client/view';
import { Fact, Facts } from '../../sandbox/panels/facts';
import styles from '../../sandbox/panels/resources.module.css';

/** An alarm: what it watches, and what it makes of it. */
export function AlarmPanel({ id, view }: { id: string; view: WorldView }) {
  const alarm = view.alarms?.[id];
  if (alarm === undefined) return null;
  return (
    <section aria-label={`Alarm ${alarm.name}`} className={styles.body}>
      <Facts>
        <Fact name="State">{alarm.state}</Fact>
        <Fact name="Metric">{alarm.metric}</Fact>
        <Fact name="Latest value">{alarm.value ?? 'none yet'}</Fact>
        <Fact name="Threshold">{alarm.threshold}</Fact>
        <Fact name="Tells">{alarm.to ?? 'nobody'}</Fact>
      </Facts>
    </section>
  );
}

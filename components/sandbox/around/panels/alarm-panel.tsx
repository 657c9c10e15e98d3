import type { AlarmView } from '@/engine/cloudwatch/view';
import { Fact, Facts } from './facts';
import styles from './resources.module.css';

/** An alarm: what it watches, and what it makes of it. */
export function AlarmPanel({ alarm }: { alarm: AlarmView }) {
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

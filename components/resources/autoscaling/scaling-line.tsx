import { short } from '../../sandbox/format';
import { useWorld } from '../../sandbox/use-sandbox';
import styles from './scaling-line.module.css';

/** At the foot of a group that is scaled: where its size is, and why. */
export function ScalingLine({ of }: { of: string }) {
  const text = useWorld((view) => {
    const scaling = Object.values(view.autoScaling ?? {}).find((each) => each.scales === of);
    if (scaling === undefined) return undefined;
    const value = scaling.value === undefined ? '–' : short(Math.round(scaling.value * 10) / 10);
    return `${scaling.inService}→${scaling.desired} of ${scaling.min}–${scaling.max} · ${value} / ${scaling.target}`;
  });
  if (text === undefined) return null;
  return (
    <span className={styles.scaling} title="in service → desired, of smallest to largest; metric / target">
      <b>auto scaling</b> {text}
    </span>
  );
}

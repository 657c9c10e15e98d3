import { usePart } from '../../sandbox/use-part';
import { useFrame, useSandbox, useWorld } from '../../sandbox/use-sandbox';
import styles from './actors.module.css';
import { mayFail } from './faults';
import { Switch } from './switch';

/** Producers and workers: start, stop, more of them, and their faults. */
export function ActorControls() {
  const { declaration } = useSandbox();
  const producers = useFrame((frame) => Object.keys(frame.view.producers ?? {}).join('\n'));
  const consumers = useFrame((frame) => Object.keys(frame.view.consumers ?? {}).join('\n'));
  if (producers === '' && consumers === '') return null;
  return (
    <section
      aria-label={`Producers and workers: ${declaration.title ?? 'Sandbox'}`}
      className={styles.actors}
    >
      {split(producers).map((name) => (
        <ProducerSwitch key={name} name={name} />
      ))}
      {split(consumers).map((name) => (
        <WorkerControls key={name} name={name} />
      ))}
    </section>
  );
}

const split = (names: string) => names.split('\n').filter((name) => name !== '');

function ProducerSwitch({ name }: { name: string }) {
  const { actions } = useSandbox();
  const running = useWorld((view) => view.producers?.[name]?.running ?? false);
  return (
    <div className={styles.actor}>
      <Switch
        label={`${name} sends`}
        on={running}
        turn={(on) => actions.change({ producers: { [name]: { paused: !on } } })}
      />
    </div>
  );
}

const loadFaults = () => import('./fault-switches');

function WorkerControls({ name }: { name: string }) {
  const { actions, declaration } = useSandbox();
  const faults = usePart(mayFail(declaration), loadFaults);
  const running = useWorld((view) => view.consumers?.[name]?.running ?? false);
  const workers = useWorld(
    (view) => view.consumers?.[name]?.workers.filter((worker) => worker.state !== 'stopping').length ?? 0,
  );
  const scaled = useWorld((view) =>
    Object.values(view.autoScaling ?? {}).some((each) => each.scales === name),
  );
  const set = (count: number) => void actions.change({ consumers: { [name]: { count } } });
  return (
    <div className={styles.actor}>
      <Switch
        label={`${name} receives`}
        on={running}
        turn={(on) => actions.change({ consumers: { [name]: { paused: !on } } })}
      />
      {!scaled && (
        <fieldset className={styles.stepper} aria-label={`Number of ${name}`}>
          <button
            type="button"
            onClick={() => set(workers - 1)}
            disabled={workers === 0}
            aria-label={`One of ${name} less`}
          >
            −
          </button>
          <output>{workers}</output>
          <button
            type="button"
            onClick={() => set(workers + 1)}
            disabled={workers >= 50}
            aria-label={`One of ${name} more`}
          >
            +
          </button>
        </fieldset>
      )}
      {faults && <faults.FaultSwitches name={name} />}
    </div>
  );
}

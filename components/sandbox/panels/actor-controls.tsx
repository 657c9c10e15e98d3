import { useFrame, useSandbox, useWorld } from '../use-sandbox';
import styles from './actors.module.css';
import { type Fault, specOf, switchable } from './controls';

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

function WorkerControls({ name }: { name: string }) {
  const { actions, declaration } = useSandbox();
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
      {switchable(declaration, name).map((fault) => (
        <FaultSwitch key={fault.key} name={name} fault={fault} />
      ))}
    </div>
  );
}

function FaultSwitch({ name, fault }: { name: string; fault: Fault }) {
  const { actions, declaration } = useSandbox();
  const declared = specOf(declaration, name)?.[fault.key];
  const on = useWorld((view) => Boolean(view.consumers?.[name]?.faults[fault.key]));
  const turn = (next: boolean) =>
    actions.change({ consumers: { [name]: { [fault.key]: next ? declared || fault.on : fault.off } } });
  return <Switch label={`they ${fault.label}`} on={on} turn={turn} />;
}

function Switch({ label, on, turn }: { label: string; on: boolean; turn(on: boolean): Promise<void> }) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      className={styles.switch}
      onClick={() => void turn(!on)}
    >
      <span className={styles.slide} />
      {label}
    </button>
  );
}

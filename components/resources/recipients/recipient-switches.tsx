import styles from '../../sandbox/panels/resources.module.css';
import { useSandbox } from '../../sandbox/use-sandbox';

const answers = [
  { status: 200, label: '200 OK' },
  { status: 500, label: '500 error' },
  { status: 0, label: 'no answer' },
];

/** What a webhook answers with from now on. */
export function WebhookSwitch({ name, status }: { name: string; status: number | undefined }) {
  const { actions } = useSandbox();
  return (
    <fieldset className={styles.switches}>
      <legend>It answers</legend>
      {answers.map((answer) => (
        <button
          key={answer.status}
          type="button"
          aria-pressed={status === answer.status}
          onClick={() => void actions.change({ webhooks: { [name]: { status: answer.status } } })}
        >
          {answer.label}
        </button>
      ))}
    </fieldset>
  );
}

/** Whether an app's token is valid. */
export function AppSwitch({ name, enabled }: { name: string; enabled: boolean }) {
  const { actions } = useSandbox();
  const turn = (on: boolean) => void actions.change({ apps: { [name]: { enabled: on } } });
  return (
    <fieldset className={styles.switches}>
      <legend>Its endpoint is</legend>
      <button type="button" aria-pressed={enabled} onClick={() => turn(true)}>
        enabled
      </button>
      <button type="button" aria-pressed={!enabled} onClick={() => turn(false)}>
        disabled
      </button>
    </fieldset>
  );
}

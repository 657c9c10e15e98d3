import { useEffect, useState } from 'react';
import { lettingTimeMove } from '@/components/code/letting-time-move';
import { useSandbox } from '@/components/sandbox/use-sandbox';
import { CopyBox } from '@/components/terminal/copy-box';
import { findAccess, makeAccess } from '@/components/terminal/terminal-access';
import drawer from '@/components/ui/drawer.module.css';
import type { TerminalAccess } from '@/lib/schemas/cloud';
import { carryRequests } from './carry-requests';
import styles from './terminal-drawer.module.css';

/** The lab from the learner's own terminal: while this is open, what the learner's keys sign reaches this very world. */
export function TerminalDrawer() {
  const [access, setAccess] = useState<TerminalAccess>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    const found = await findAccess();
    const answer = 'access' in found && found.access === null ? await makeAccess(false) : found;
    setBusy(false);
    if ('problem' in answer) setProblem(answer.problem);
    else if (answer.access) setAccess(answer.access);
  };
  if (access) return <Connected access={access} close={() => setAccess(undefined)} />;
  return (
    <div className={drawer.drawer}>
      <button type="button" onClick={() => void open()} disabled={isBusy}>
        {isBusy ? 'Looking for your account…' : 'Use your own terminal'}
      </button>
      <p role={problem ? 'alert' : undefined}>
        {problem ?? 'The AWS CLI, boto3 or an SDK on your machine, against this world.'}
      </p>
    </div>
  );
}

function Connected({ access, close }: { access: TerminalAccess; close(): void }) {
  const { store, actions } = useSandbox();
  const [requests, setRequests] = useState(0);
  const [trouble, setTrouble] = useState<string>();
  useEffect(
    () =>
      carryRequests({
        origin: access.endpoint,
        answer: async (request) => {
          const response = await lettingTimeMove(actions, store.client.http(request));
          store.rewrite();
          return response;
        },
        onRequest: () => setRequests((before) => before + 1),
        onTrouble: setTrouble,
      }),
    [access, store, actions],
  );
  return (
    <section className={`${drawer.drawer} ${styles.open}`} aria-label="Your own terminal">
      <p>
        <b>Connected.</b> As long as this is open, commands with your keys act in this lab and not in your
        account.
      </p>
      <CopyBox label="To paste into a terminal" text={exportsFor(access)} />
      <p role="status">
        {trouble ?? (requests === 0 ? 'No request yet.' : `Requests answered here: ${requests}.`)}
      </p>
      <button type="button" onClick={close}>
        Disconnect
      </button>
    </section>
  );
}

function exportsFor({ endpoint, accessKeyId, secret }: TerminalAccess): string {
  return `export AWS_ENDPOINT_URL=${endpoint}
export AWS_ACCESS_KEY_ID=${accessKeyId}
export AWS_SECRET_ACCESS_KEY=${secret}
export AWS_DEFAULT_REGION=us-east-1
aws sqs list-queues`;
}

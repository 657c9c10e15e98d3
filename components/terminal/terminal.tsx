'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import button from '@/components/ui/button.module.css';
import type { PageDeclaration } from '@/engine/client/declaration';
import type { TerminalAccess } from '@/lib/schemas/cloud';
import { CopyBox } from './copy-box';
import { snippetsFor } from './snippets';
import styles from './terminal.module.css';
import { type AccessAnswer, findAccess, makeAccess } from './terminal-access';

const AccountLive = lazy(() => import('./account-live').then(({ AccountLive: one }) => ({ default: one })));

/** A learner's keys, what to paste, and the account as it happens. @param live the world of the account */
export function Terminal({ live }: { live: PageDeclaration }) {
  const [answer, setAnswer] = useState<AccessAnswer>();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    void findAccess().then(setAnswer);
  }, []);
  const make = async (rotate: boolean) => {
    setBusy(true);
    setAnswer(await makeAccess(rotate));
    setBusy(false);
  };
  if (!answer) return <p>Looking for your account…</p>;
  if ('problem' in answer) return <p role="alert">{answer.problem}</p>;
  if (!answer.access) {
    return (
      <p>
        <button type="button" className={button.primary} disabled={isBusy} onClick={() => void make(false)}>
          Make my account
        </button>
      </p>
    );
  }
  return (
    <>
      <Keys access={answer.access} isBusy={isBusy} rotate={() => void make(true)} />
      <Snippets access={answer.access} />
      <section aria-labelledby="live">
        <h2 id="live">Your account, live</h2>
        <p>
          Leave this open beside your terminal: queues, topics and messages appear here as your commands are
          answered.
        </p>
        <Suspense fallback={<p>Setting up the view…</p>}>
          <AccountLive declaration={live} />
        </Suspense>
      </section>
    </>
  );
}

function Keys({ access, isBusy, rotate }: { access: TerminalAccess; isBusy: boolean; rotate(): void }) {
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">Your keys</h2>
      <dl className={styles.keys}>
        <dt>Account</dt>
        <dd>{access.accountId}</dd>
        <dt>Endpoint</dt>
        <dd>{access.endpoint}</dd>
        <dt>Access key id</dt>
        <dd>{access.accessKeyId}</dd>
        <dt>Secret</dt>
        <dd>
          <details>
            <summary>Show</summary>
            {access.secret}
          </details>
        </dd>
      </dl>
      <p>
        <button type="button" className={button.quiet} disabled={isBusy} onClick={rotate}>
          Make new keys
        </button>{' '}
        The old ones stop working; what is in the account stays.
      </p>
    </section>
  );
}

function Snippets({ access }: { access: TerminalAccess }) {
  return (
    <section aria-labelledby="paste">
      <h2 id="paste">What to paste</h2>
      {snippetsFor(access).map(({ id, name, about, code }, index) => (
        <details key={id} className={styles.snippet} open={index === 0} name="snippet">
          <summary>{name}</summary>
          <p>{about}</p>
          <CopyBox text={code} label={name} />
        </details>
      ))}
    </section>
  );
}

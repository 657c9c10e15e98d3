'use client';

import { useCallback, useState } from 'react';
import { Sandbox } from '@/components/sandbox/sandbox';
import type { PageDeclaration } from '@/engine/client/declaration';
import { connectAccount } from './connect-account';
import styles from './terminal.module.css';

/** The learner's account as it is now: what a terminal does shows here within a moment. */
export function AccountLive({ declaration }: { declaration: PageDeclaration }) {
  const [lost, setLost] = useState<string>();
  const connect = useCallback(() => connectAccount(setLost), []);
  return (
    <>
      {lost !== undefined && (
        <p role="status" className={styles.lost}>
          {lost} What you see may be old; it is asked for again.
        </p>
      )}
      <Sandbox declaration={declaration} connect={connect} />
    </>
  );
}

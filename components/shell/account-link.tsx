'use client';

import { useMe } from './me';
import styles from './site-header.module.css';

/** "Sign in", or the learner's name once it is known. */
export function AccountLink() {
  const learner = useMe()?.learner;
  const name = learner?.name ?? learner?.email;
  return (
    <a className={styles.account} href={name ? '/dashboard' : '/sign-in'}>
      {name ?? 'Sign in'}
    </a>
  );
}

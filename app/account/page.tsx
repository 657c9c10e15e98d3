import type { Metadata } from 'next';
import { DeleteForm, NameForm, PasswordForm } from '@/components/account/settings-forms';
import button from '@/components/ui/button.module.css';
import sheet from '@/components/ui/sheet.module.css';
import { requireAccount } from '@/server/auth/current-learner';
import { changeNameAction, changePasswordAction, deleteAccountAction, signOutAction } from './actions';
import styles from './page.module.css';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  const account = await requireAccount();
  return (
    <main id="main" className={sheet.sheet}>
      <h1>Account</h1>
      <p className={sheet.lede}>
        Signed in as {account.email}. Your progress is on <a href="/dashboard">your dashboard</a>.
      </p>
      <form action={signOutAction}>
        <button type="submit" className={button.quiet}>
          Sign out
        </button>
      </form>
      <section className={styles.part}>
        <h2>Name</h2>
        <NameForm action={changeNameAction} name={account.name ?? ''} />
      </section>
      <section className={styles.part}>
        <h2>Password</h2>
        <PasswordForm action={changePasswordAction} />
      </section>
      <section className={styles.part}>
        <h2>Your data</h2>
        <p>Everything we keep about you: lessons, goals, predictions and every answer, as one JSON file.</p>
        <p>
          <a className={button.quiet} href="/api/me/export" download="fanout-my-data.json">
            Download my data
          </a>
        </p>
      </section>
      <section className={styles.part}>
        <h2>Delete the account</h2>
        <DeleteForm action={deleteAccountAction} />
      </section>
    </main>
  );
}

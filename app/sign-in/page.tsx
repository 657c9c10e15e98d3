import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInForm } from '@/components/account/entrance-forms';
import sheet from '@/components/ui/sheet.module.css';
import { safeCallback } from '@/server/auth/callback-url';
import { findLearner } from '@/server/auth/current-learner';
import { signInAction } from './actions';

export const metadata: Metadata = { title: 'Sign in' };

type SignInPageProps = { searchParams: Promise<{ callbackUrl?: string | string[] }> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const [{ callbackUrl }, learner] = await Promise.all([searchParams, findLearner()]);
  const target = safeCallback(typeof callbackUrl === 'string' ? callbackUrl : undefined);
  if (learner?.email) redirect(target);
  return (
    <main id="main" className={sheet.sheet}>
      <h1>Sign in</h1>
      <p className={sheet.lede}>
        {learner
          ? 'What you have done in this browser is added to your account.'
          : 'You can study without an account. With one, your progress follows you.'}
      </p>
      <SignInForm action={signInAction} callbackUrl={target} />
      <p>
        No account yet? <a href={`/sign-up?callbackUrl=${encodeURIComponent(target)}`}>Create one</a>.
      </p>
    </main>
  );
}

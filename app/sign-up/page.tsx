import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignUpForm } from '@/components/account/entrance-forms';
import sheet from '@/components/ui/sheet.module.css';
import { safeCallback } from '@/server/auth/callback-url';
import { findLearner } from '@/server/auth/current-learner';
import { signUpAction } from './actions';

export const metadata: Metadata = { title: 'Create an account' };

type SignUpPageProps = { searchParams: Promise<{ callbackUrl?: string | string[] }> };

export default async function SignUpPage({ searchParams }: SignUpPageProps) {
  const [{ callbackUrl }, learner] = await Promise.all([searchParams, findLearner()]);
  const target = safeCallback(typeof callbackUrl === 'string' ? callbackUrl : undefined);
  if (learner?.email) redirect(target);
  return (
    <main id="main" className={sheet.sheet}>
      <h1>Create an account</h1>
      <p className={sheet.lede}>
        {learner
          ? 'Everything you have done here so far stays, and goes with you to your other devices.'
          : 'So that your progress follows you to your other devices. The course is open without one.'}
      </p>
      <SignUpForm action={signUpAction} callbackUrl={target} />
      <p>
        You have one? <a href={`/sign-in?callbackUrl=${encodeURIComponent(target)}`}>Sign in</a>.
      </p>
    </main>
  );
}

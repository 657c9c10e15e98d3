import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { signInSchema } from '@/lib/schemas/account';
import { findGuest } from './current-learner';
import { passwordMark } from './password';
import { authSecret } from './secret';
import { sessionCookieName, sessionSeconds } from './session';
import { signIn } from './sign-in';

// The address in the browser is our address, on whichever port; next-auth asks for it to be named otherwise.
process.env.AUTH_TRUST_HOST ??= 'true';

/** next-auth's own door: the same check, the same session, the same cookie as the sign-in form. */
export function authOptions(): NextAuthOptions {
  const isSecure = process.env.NEXTAUTH_URL?.startsWith('https:') === true;
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in', newUser: '/sign-up' },
    cookies: {
      sessionToken: {
        name: sessionCookieName,
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure },
      },
    },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (credentials) => {
          const input = signInSchema.safeParse(credentials);
          if (!input.success) return null;
          const { learnerId, passwordHash } = await signIn(input.data, (await findGuest())?.id);
          return learnerId === undefined ? null : { id: learnerId, mark: passwordMark(passwordHash) };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user && 'mark' in user ? { ...token, mark: user.mark } : token),
      session: ({ session, token }) => ({ ...session, user: { ...session.user, id: token.sub } }),
    },
  };
}

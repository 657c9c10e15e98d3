'use client';

import { useEffect, useState } from 'react';

/** The answer of `GET /api/me`: who is learning here, and how far. */
export interface Me {
  learner: { name: string | null; email: string | null } | null;
  lessons: Record<string, { done: boolean; anchor: string | null }>;
  goals: Record<string, string[]>;
  answers: Record<string, { answered: number; correct: number }>;
  resume: { href: string; title: string } | null;
}

let asked: Promise<Me | null> | undefined;

/** One request for all islands of a page; null when the server cannot be reached, because reading goes on without it. */
export function askMe(): Promise<Me | null> {
  asked ??= fetch('/api/me')
    .then((response) => (response.ok ? (response.json() as Promise<Me>) : null))
    .catch(() => null);
  return asked;
}

/** Progress has changed: the next island to ask gets a fresh answer. */
export function forgetMe(): void {
  asked = undefined;
}

/** Undefined until the answer is there. */
export function useMe(): Me | null | undefined {
  const [me, setMe] = useState<Me | null>();
  useEffect(() => {
    let current = true;
    askMe().then((answer) => current && setMe(answer));
    return () => {
      current = false;
    };
  }, []);
  return me;
}

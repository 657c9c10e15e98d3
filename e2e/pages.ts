import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const course: { modules: { lessons: string[]; labs?: string[] }[] } = parse(
  readFileSync('content/course.yaml', 'utf8'),
);

/** Every lesson and lab, and one address of every other kind of page, for the checks that hold on all of them. */
export const pages = [
  '/',
  ...course.modules.flatMap(({ lessons }) => lessons.map((slug) => `/learn/${slug}`)),
  '/labs',
  ...course.modules.flatMap(({ labs = [] }) => labs.map((id) => `/labs/${id}`)),
  '/terminal',
  '/quiz',
  '/quiz/sqs-and-decoupling',
  '/quiz/sqs-and-decoupling/encoder-overloaded',
  '/glossary',
  '/facts',
  '/search?q=visibility',
  '/search?q=zzzz',
  '/dashboard',
  '/sign-in',
  '/sign-up',
  '/no-such-page',
];

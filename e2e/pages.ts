/** One address of every kind of page, for the checks that hold on all of them. */
export const pages = [
  '/',
  '/learn/visibility-timeout',
  '/learn/dead-letter-queues',
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

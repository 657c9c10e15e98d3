import type { Actions } from '@/components/sandbox/actions';

/** A call that is not answered by then is waiting for time to pass. */
const PATIENCE_MS = 400;

/** A call that waits for the world, such as a long poll, gets its time; any other is answered in the moment that is shown. */
export async function lettingTimeMove<Answer>(
  actions: Pick<Actions, 'play' | 'pause'>,
  answer: Promise<Answer>,
): Promise<Answer> {
  let moves = false;
  const timer = setTimeout(() => {
    moves = true;
    actions.play();
  }, PATIENCE_MS);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
    if (moves) actions.pause();
  }
}

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { measuredAtEnd } from '@/engine/history/check-goal';
import { isWithin } from '@/engine/requirement/bound';
import { loadCourse } from './load-course';

const { lessons } = await loadCourse();
const predictions = lessons.flatMap((lesson) =>
  lesson.predictions.map((prediction) => ({
    ...prediction,
    slug: lesson.slug,
    declaration: lesson.sandboxes.find(({ declaration }) => declaration.id === prediction.sandbox)
      ?.declaration,
  })),
);

/** Worlds in which nothing happens until the reader acts: the outcome is that of the lesson's own solution. */
const byHand = ['fifo-queues/again'];

test.each(lessons.map(({ slug, file }) => ({ slug, file })))(
  '$slug: every prediction of a number is measured',
  async ({ slug, file }) => {
    const asked = (await readFile(file, 'utf8')).match(/<Predict [^>]* unit="/g) ?? [];
    expect(predictions.filter((prediction) => prediction.slug === slug)).toHaveLength(asked.length);
  },
);

test.each(predictions)('$slug, $sandbox: what is measured is what the lesson says', (prediction) => {
  const { declaration, slug, sandbox, answer } = prediction;
  if (declaration === undefined) throw new Error(`The lesson ${slug} has no sandbox ${sandbox}.`);
  const measured = measuredAtEnd(declaration, byHand.includes(`${slug}/${sandbox}`));
  expect(isWithin(measured, answer), `measured ${measured}`).toBe(true);
});

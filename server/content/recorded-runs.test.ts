import { expect, test } from 'vitest';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import type { ScriptStep } from '@/engine/client/script';
import { History } from '@/engine/history/history';
import { DEFAULT_RUN_FOR, timelineOptions } from '@/engine/history/timeline-options';
import { letIn, modulesFor } from '@/engine/module/all-modules';
import { askedBy } from '@/engine/module/join-modules';
import { parseDuration } from '@/engine/topology/duration';
import { labDeclaration, labSteps } from '@/server/labs/lab-declaration';
import { loadLabs } from '@/server/labs/load-labs';
import { loadCourse } from './load-course';

/** Hash of a sandbox at its end, after what somebody does in it. */
function hashOf(declaration: SandboxDeclaration, steps: readonly ScriptStep[] = [], runFor?: string): string {
  const modules = modulesFor(declaration);
  letIn(askedBy(steps), modules);
  const history = new History(timelineOptions(declaration, modules));
  if (steps.length > 0) history.act({ kind: 'steps', steps: [...steps] });
  history.moveTo(parseDuration(runFor ?? declaration.runFor ?? DEFAULT_RUN_FOR));
  return history.hash();
}

/**
 * Every world of the course, left alone and solved, ends in the state that it ended in before: readers' links, journals and
 * proofs lead there. Another hash is another behaviour; if it is meant, `npx vitest -u` records it, and a decision says why.
 */
test('every sandbox and every lab ends as it did', { timeout: 120_000 }, async () => {
  const hashes: Record<string, string> = {};
  const { lessons } = await loadCourse();
  for (const { slug, sandboxes } of lessons) {
    for (const { declaration } of sandboxes) {
      hashes[`${slug}/${declaration.id}`] = hashOf(declaration);
      const { solution } = declaration;
      if (solution)
        hashes[`${slug}/${declaration.id}, solved`] = hashOf(declaration, solution.steps, solution.runFor);
    }
  }
  const { labs } = await loadLabs();
  for (const lab of labs.values()) {
    const declaration = labDeclaration(lab);
    hashes[`lab ${lab.id}`] = hashOf(declaration);
    hashes[`lab ${lab.id}, solved`] = hashOf(declaration, labSteps(lab, lab.solution.steps));
  }
  await expect(`${JSON.stringify(hashes, null, 2)}\n`).toMatchFileSnapshot('recorded-runs.json');
});

import 'server-only';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import type { ScriptStep } from '@/engine/client/script';
import { checkLab, type LabCheck } from '@/engine/history/check-goal';
import type { LabFile } from '@/lib/schemas/lab';
import { labDeclaration, labSteps } from './lab-declaration';

/** Something about a lab that is not so, with the way to the field in the file. */
export interface LabProblem {
  path: (string | number)[];
  fault: string;
  remedy: string;
}

/**
 * Plays a lab: its solution must pass, leaving it alone must not, and each mistake must break the tasks it names and no
 * more than it names.
 */
export function proveLab(lab: LabFile): LabProblem[] {
  const declaration = labDeclaration(lab);
  return [
    ...proveSolution(lab, declaration),
    ...proveIdleness(declaration),
    ...lab.mistakes.flatMap((mistake, index) =>
      proveMistake({ ...mistake, steps: labSteps(lab, mistake.steps) }, declaration, index),
    ),
  ];
}

function proveSolution(lab: LabFile, declaration: SandboxDeclaration): LabProblem[] {
  const path = ['solution', 'steps'];
  const played = play(declaration, labSteps(lab, lab.solution.steps), path);
  if (!('verdicts' in played)) return [played];
  const broken = Object.entries(played.verdicts).filter(([, { holds }]) => !holds);
  const slips = played.failures.filter(({ isExpected }) => !isExpected);
  return [
    ...slips.map(({ step, atMs, message }) => ({
      path,
      fault: `The solution's ${step} at ${atMs / 1000} s fails: ${message}`,
      remedy: 'correct the step.',
    })),
    ...broken.map(([id, { reason }]) => ({
      path,
      fault: `The solution leaves the task "${id}" open: ${reason}`,
      remedy: 'correct the solution or the requirement.',
    })),
  ];
}

function proveIdleness(declaration: SandboxDeclaration): LabProblem[] {
  const played = play(declaration, [], ['world']);
  if (!('verdicts' in played)) return [played];
  if (played.reached === undefined) return [];
  return [{ path: ['tasks'], fault: 'Whoever does nothing passes this lab.', remedy: 'ask for more.' }];
}

function proveMistake(
  { steps, breaks }: LabFile['mistakes'][number],
  declaration: SandboxDeclaration,
  index: number,
): LabProblem[] {
  const path = ['mistakes', index, 'breaks'];
  const played = play(declaration, steps, ['mistakes', index, 'steps']);
  if (!('verdicts' in played)) return [played];
  const broken = Object.keys(played.verdicts).filter((id) => !played.verdicts[id]?.holds);
  if (broken.toSorted().join() === breaks.toSorted().join()) return [];
  const told = broken.map((id) => `"${id}" (${played.verdicts[id]?.reason})`).join(', ') || 'nothing';
  return [
    {
      path,
      fault: `This mistake breaks ${told}, and is said to break ${breaks.join(', ')}.`,
      remedy: 'correct breaks, the steps or the requirement.',
    },
  ];
}

function play(
  declaration: SandboxDeclaration,
  steps: ScriptStep[],
  path: (string | number)[],
): LabCheck | LabProblem {
  try {
    return checkLab(declaration, steps);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { path, fault: `The world cannot be run: ${error.message}`, remedy: 'correct what it declares.' };
  }
}

import 'server-only';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import type { ScriptStep } from '@/engine/client/script';
import type { LabFile } from '@/lib/schemas/lab';
import { declaredServices } from '@/server/content/authoring';
import { qualifyOperations, qualifyScript } from '@/server/content/qualify-operations';

/** The id under which a lab's sandbox keeps its progress. */
export const LAB_SANDBOX = 'lab';

/** The world of a lab as a sandbox: what a browser gets of it. */
export function labDeclaration(lab: Pick<LabFile, 'title' | 'world' | 'tasks'>): SandboxDeclaration {
  return qualifyOperations({
    ...lab.world,
    id: LAB_SANDBOX,
    title: lab.title,
    tasks: lab.tasks.map(({ id, text, requirement }) => ({ id, text, requirement })),
  });
}

/** Steps of a way through a lab, as its world is told them. */
export function labSteps({ world }: Pick<LabFile, 'world'>, steps: readonly ScriptStep[]): ScriptStep[] {
  return qualifyScript(steps, declaredServices(world.topology));
}

import 'server-only';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import type { LabFile } from '@/lib/schemas/lab';

/** The id under which a lab's sandbox keeps its progress. */
export const LAB_SANDBOX = 'lab';

/** The world of a lab as a sandbox: what a browser gets of it. */
export function labDeclaration(lab: Pick<LabFile, 'title' | 'world' | 'tasks'>): SandboxDeclaration {
  return {
    ...lab.world,
    id: LAB_SANDBOX,
    title: lab.title,
    tasks: lab.tasks.map(({ id, text, requirement }) => ({ id, text, requirement })),
  };
}

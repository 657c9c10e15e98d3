import type { SandboxDeclaration } from '@/engine/client/declaration';

const usual = ['SendMessage', 'ReceiveMessage', 'DeleteMessage', 'ChangeMessageVisibility'];

/** Operations with a form or button of their own; any other is called from JSON. */
const dedicated = new Set([...usual, 'PurgeQueue', 'StartMessageMoveTask']);

/** Whether the lesson puts this call into the reader's hands. */
export function offers(declaration: SandboxDeclaration, operation: string): boolean {
  return (declaration.controls ?? usual).includes(operation);
}

/** Offered operations that have no form of their own. */
export function plainOperations(declaration: SandboxDeclaration): string[] {
  return (declaration.controls ?? []).filter(
    (operation) => /^[A-Z]/.test(operation) && !dedicated.has(operation),
  );
}

/** Faults of a group of workers that can be switched, with the value of each that means "on" when none is declared. */
export const faults = [
  { key: 'forgetsToDelete', label: 'forget to delete', on: true, off: false },
  { key: 'crashRate', label: 'crash at work', on: 0.3, off: 0 },
  { key: 'failureRate', label: 'fail', on: 0.3, off: 0 },
] as const;

export type Fault = (typeof faults)[number];

/** Faults worth a switch: those the lesson declares, and all of them when it offers `faults` among its controls. */
export function switchable(declaration: SandboxDeclaration, consumers: string): Fault[] {
  const spec = declaration.topology.consumers.find((each) => (each.name ?? 'consumers') === consumers);
  const all = declaration.controls?.includes('faults') ?? false;
  return faults.filter((fault) => all || (spec !== undefined && Boolean(spec[fault.key])));
}

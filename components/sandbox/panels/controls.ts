import type { ConsumersSpec } from '@/engine/actors/spec';
import type { SandboxDeclaration } from '@/engine/client/declaration';

const usual = ['SendMessage', 'ReceiveMessage', 'DeleteMessage', 'ChangeMessageVisibility'];

const forms = ['SendMessage', 'ReceiveMessage', 'SetQueueAttributes'];

/** Operations with a form or button of their own; any other is called from JSON. */
const dedicated = new Set([...usual, 'PurgeQueue', 'StartMessageMoveTask', 'SetQueueAttributes']);

/** Whether the lesson puts this call into the reader's hands. */
export function offers(declaration: SandboxDeclaration, operation: string): boolean {
  return (declaration.controls ?? usual).includes(operation);
}

/** The calls with a form, in the order in which the lesson names them: the one it is about comes first. */
export function formsOf(declaration: SandboxDeclaration): string[] {
  return (declaration.controls ?? usual).filter((operation) => forms.includes(operation));
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

/** A group of workers as declared; one without a name is called by its place: `consumers`, `consumers-2`. */
export function specOf(declaration: SandboxDeclaration, name: string): ConsumersSpec | undefined {
  const nameAt = (index: number) => (index === 0 ? 'consumers' : `consumers-${index + 1}`);
  return declaration.topology.consumers?.find((spec, index) => (spec.name ?? nameAt(index)) === name);
}

/** Faults worth a switch: those the lesson declares, and all of them when it offers `faults` among its controls. */
export function switchable(declaration: SandboxDeclaration, consumers: string): Fault[] {
  const spec = specOf(declaration, consumers);
  const all = declaration.controls?.includes('faults') ?? false;
  return faults.filter((fault) => all || (spec !== undefined && Boolean(spec[fault.key])));
}

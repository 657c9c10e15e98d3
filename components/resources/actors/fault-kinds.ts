import type { ConsumersSpec } from '@/engine/actors/spec';
import type { SandboxDeclaration } from '@/engine/client/declaration';
import { nameAt } from './names';

/** Faults of a group of workers that can be switched, with the value of each that means "on" when none is declared. */
const faults = [
  { key: 'forgetsToDelete', label: 'forget to delete', on: true, off: false },
  { key: 'crashRate', label: 'crash at work', on: 0.3, off: 0 },
  { key: 'failureRate', label: 'fail', on: 0.3, off: 0 },
] as const;

export type Fault = (typeof faults)[number];

/** A group of workers as declared; one without a name is called by its place: `consumers`, `consumers-2`. */
export function specOf(declaration: SandboxDeclaration, name: string): ConsumersSpec | undefined {
  return declaration.topology.consumers?.find(
    (spec, index) => (spec.name ?? nameAt('consumers', index)) === name,
  );
}

/** Faults worth a switch: those the lesson declares, and all of them when it offers `faults` among its controls. */
export function switchable(declaration: SandboxDeclaration, consumers: string): Fault[] {
  const spec = specOf(declaration, consumers);
  const all = declaration.controls?.includes('faults') ?? false;
  return faults.filter((fault) => all || (spec !== undefined && Boolean(spec[fault.key])));
}

import type { SandboxDeclaration } from '@/engine/client/declaration';

/** Whether there may be faults to switch: their switches are fetched only then. */
export function mayFail({ controls, topology }: Pick<SandboxDeclaration, 'controls' | 'topology'>): boolean {
  return (
    controls?.includes('faults') ||
    topology.consumers?.some((group) => group.forgetsToDelete || group.crashRate || group.failureRate) ||
    false
  );
}

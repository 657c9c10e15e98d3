import type { ResourceModule } from '@/components/resources/resource-module';
import type { SandboxDeclaration } from '@/engine/client/declaration';

/** Whether a lesson's control is the call of an operation, `sns:Publish`; other words are about the actors. */
export function isOperation(control: string): boolean {
  return control.includes(':');
}

/** Ids of the operations that a world offers, in its lesson's order; a lesson that names none offers what is usual there. */
export function offeredOperations(
  rooms: readonly Pick<ResourceModule, 'calls'>[],
  { controls, topology }: Pick<SandboxDeclaration, 'controls' | 'topology'>,
): string[] {
  if (controls !== undefined) return controls.filter(isOperation);
  return rooms.flatMap(({ calls }) => calls?.usual?.(topology) ?? []);
}

import type { SandboxDeclaration } from '@/engine/client/declaration';
import type { ResourceModule } from './resource-module';

/** `sns:Publish` as its service and its name. A bare name has no service: whoever has an operation of that name answers. */
export function splitOperation(id: string): { service?: string; operation: string } {
  const at = id.indexOf(':');
  return at < 0 ? { operation: id } : { service: id.slice(0, at), operation: id.slice(at + 1) };
}

/** Whether a lesson's control is the call of an operation; other words are about the actors. */
export function isOperation(control: string): boolean {
  return /^[A-Z]/.test(splitOperation(control).operation);
}

/** Whether a lesson puts a call into the reader's hands, be it named in full or by its bare name. Without controls it does. */
export function isOffered(controls: readonly string[] | undefined, id: string): boolean {
  return controls?.some((control) => control === id || control === splitOperation(id).operation) ?? true;
}

/** Who knows whose operation a bare name is. */
type NamingRoom = Pick<ResourceModule, 'calls'>;

/**
 * The id of an operation that a lesson names in full or by its bare name. A bare name that no room of the world knows stays
 * bare, and so do words that are no operation.
 */
export function operationId(name: string, rooms: readonly NamingRoom[]): string {
  if (!isOperation(name) || name.includes(':')) return name;
  const services = rooms.flatMap(({ calls }) => Object.entries(calls?.names ?? {}));
  const [service] = services.find(([, names]) => names.test(name)) ?? [];
  return service === undefined ? name : `${service}:${name}`;
}

/** Ids of the operations that a world offers, in its lesson's order; a lesson that names none offers what is usual there. */
export function offeredOperations(
  rooms: readonly NamingRoom[],
  { controls, topology }: Pick<SandboxDeclaration, 'controls' | 'topology'>,
): string[] {
  if (controls === undefined) return rooms.flatMap(({ calls }) => calls?.usual?.(topology) ?? []);
  return controls.filter(isOperation).map((name) => operationId(name, rooms));
}

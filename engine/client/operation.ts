/** An operation, known by its service and its name. */
export interface Operation {
  service: string;
  name: string;
}

/** `'sns:Publish'`: an operation as scripts, requirements and controls write it. */
export function operationId({ service, name }: Operation): string {
  return `${service}:${name}`;
}

/** The parts of `'sns:Publish'`; without a service, `'Publish'` has only a name. */
export function splitOperation(id: string): { service?: string; name: string } {
  const at = id.indexOf(':');
  return at < 0 ? { name: id } : { service: id.slice(0, at), name: id.slice(at + 1) };
}

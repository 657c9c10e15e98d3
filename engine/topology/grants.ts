/** To whom a service delivers on behalf of a declared resource. */
export interface Delivers {
  /** Name of the topic, bucket, rule or alarm. */
  from: string;
  /** The service that delivers: `'sns.amazonaws.com'`. */
  principal: string;
  to: readonly (string | undefined)[];
}

/** A service that delivers on behalf of a resource. */
export interface Deliverer {
  from: string;
  principal: string;
  sourceArn: string;
}

/** What grants are made out of. */
export interface Granting {
  /** ARN of a declared resource. @throws RangeError when it is not declared */
  arnOf(name: string): string;
  /** Who is declared to deliver to a resource. */
  deliverersTo(name: string): Deliverer[];
}

/** Who of all that deliver does so to a resource, each once. */
export function deliverersAmong(
  all: readonly Delivers[],
  name: string,
  arnOf: (name: string) => string,
): Deliverer[] {
  const found = new Map<string, Deliverer>();
  for (const { from, principal, to } of all) {
    if (!to.includes(name) || found.has(`${principal} ${from}`)) continue;
    found.set(`${principal} ${from}`, { from, principal, sourceArn: arnOf(from) });
  }
  return [...found.values()];
}

/**
 * The policy that AWS asks for and nobody wants to spell: a resource takes what is declared to be sent to it. One that declares
 * a policy of its own has that policy, and what it leaves out is left out. Undefined where nobody is declared to deliver.
 */
export function grantedPolicy(
  action: string,
  { name, policy }: { name: string; policy?: unknown },
  { arnOf, deliverersTo }: Granting,
) {
  const deliverers = policy ? [] : deliverersTo(name);
  if (deliverers.length === 0) return undefined;
  return {
    Version: '2012-10-17',
    Statement: deliverers.map(
      ({ from, principal, sourceArn }): Record<string, unknown> => ({
        Sid: statementId(from),
        Effect: 'Allow',
        Principal: { Service: principal },
        Action: action,
        Resource: arnOf(name),
        Condition: { ArnEquals: { 'aws:SourceArn': sourceArn } },
      }),
    ),
  };
}

export function statementId(from: string): string {
  return `from-${from.replaceAll('.', '-')}`;
}

import { isAccessDenied } from '../kernel/trace';
import type { Told } from '../module/call-texts';
import type { ModuleSet } from '../module/module-set';
import { actorName } from '../module/sentences';
import type { StoredLine } from './stored-line';

type CallLine = StoredLine & { kind: 'call' };

/** One sentence for a call: what it did, or how it failed. */
export function callText(line: CallLine, modules: ModuleSet): string {
  const { call, answer } = line;
  const texts = modules.of(call.service)?.calls;
  const told = toldOf(line, modules);
  const { by, of } = told;
  const tried = `${by} called ${call.operation} on ${of}`;
  if (answer && !answer.outcome.ok) {
    const { code } = answer.outcome.error;
    return texts?.failed?.(told as never, code) ?? `${tried}, which ${failure(told, code)}`;
  }
  const waiting = waits(line) ? texts?.waiting?.(told as never) : undefined;
  if (waiting !== undefined) return waiting;
  return texts?.sentences[call.operation]?.(told as never) ?? texts?.other?.(told as never) ?? tried;
}

function toldOf({ call, answer, events }: CallLine, modules: ModuleSet): Told {
  const named = modules.resourceOf(call.service, call.request);
  return {
    by: actorName(call.caller.actor),
    of: named ?? modules.of(call.service)?.aws?.title ?? call.service,
    isNamed: named !== undefined,
    request: (call.request ?? {}) as Record<string, unknown>,
    events: events.map(({ event }) => event),
    call,
    answer,
  };
}

/** What a policy refused is told with the statement that decided. */
function failure({ events }: Told, code: string): string {
  const refused = events.find(isAccessDenied) as { reason?: string } | undefined;
  return refused ? `was refused: ${refused.reason}` : `failed with ${code}`;
}

/** A call that was not answered at once; what it brings in the end is told by lines of its own. */
function waits({ call, answer, events }: CallLine): boolean {
  return events.length === 0 && (!answer || answer.atMs > call.atMs);
}

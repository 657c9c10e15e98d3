import type { SandboxDeclaration } from '../client/declaration';
import type { Requirement } from '../client/requirement';
import type { ScriptStep } from '../client/script';
import type { Topology, TopologyChange } from '../client/topology';
import { operations } from '../sqs/operations';

const CORE_KINDS = ['queues', 'producers', 'consumers', 'autoScaling'];
/** Services that scale consumers; the rest of CloudWatch comes with the surroundings. */
const SCALING = ['autoscaling', 'cloudwatch'];
/** What of CloudWatch comes with scaling: its alarms do not. */
const METRIC_CALLS = ['GetMetricData', 'ListMetrics'];
const CORE_SERVICES = ['sqs', 'actors', ...SCALING];
const CORE_REQUIREMENTS = ['messages', 'latency', 'workers', 'answer', 'queue'];
/** Fields of a queue or an actor that only other services understand. */
const FOREIGN_FIELDS = ['key', 'owner', 'region', 'role', 'attributes', 'subject', 'keys', 'event'];

type Part = Pick<SandboxDeclaration, 'topology' | 'script' | 'controls' | 'goal' | 'tasks' | 'measure'>;

/**
 * Whether a declaration speaks of anything but SQS. It alone decides which services a world has, and so its state hash; what
 * never reaches a browser (the solution) has no say.
 */
export function needsSurroundings({
  topology,
  script = [],
  controls = [],
  goal,
  tasks = [],
  measure,
}: Part): boolean {
  return (
    isWide(topology) ||
    script.some(isForeignStep) ||
    controls.some((operation) => !(operation in operations)) ||
    (goal !== undefined && isForeign(goal)) ||
    tasks.some(({ requirement }) => isForeign(requirement)) ||
    (measure !== undefined &&
      ['ended', 'invocations', 'objects', 'denials'].some((key) => key in measure.count))
  );
}

/** Whether a declaration that needs no surroundings has groups that are scaled, or asks the services that scale them. */
export function needsScaling({ topology, script = [] }: Part): boolean {
  const steps = script.some((step) =>
    'change' in step ? step.change.autoScaling : SCALING.includes(step.service ?? 'sqs'),
  );
  return (topology.autoScaling ?? []).length > 0 || steps;
}

function isWide(topology: Topology | TopologyChange): boolean {
  return Object.entries(topology).some(([kind, specs]) => {
    const all: unknown[] = Object.values(specs ?? {});
    return all.length > 0 && (!CORE_KINDS.includes(kind) || all.some(hasForeignField));
  });
}

function hasForeignField(spec: unknown): boolean {
  return FOREIGN_FIELDS.some((field) => (spec as Record<string, unknown> | null)?.[field] !== undefined);
}

function isForeignStep(step: ScriptStep): boolean {
  if ('change' in step) return isWide(step.change);
  if (step.service === 'cloudwatch') return !METRIC_CALLS.includes(step.call);
  return step.service === undefined ? !(step.call in operations) : !CORE_SERVICES.includes(step.service);
}

function isForeign(requirement: Requirement): boolean {
  if ('all' in requirement) return requirement.all.some(isForeign);
  if ('any' in requirement) return requirement.any.some(isForeign);
  if ('not' in requirement) return isForeign(requirement.not);
  if ('calls' in requirement)
    return (
      requirement.service !== undefined ||
      requirement.of !== undefined ||
      !(requirement.calls === '*' || requirement.calls in operations)
    );
  return !CORE_REQUIREMENTS.some((key) => key in requirement);
}

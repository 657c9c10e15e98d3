import type { Kind } from '../module/kind';
import type { CompileContext } from '../topology/compile-context';
import { use } from '../topology/name-use';
import { documentText, ownerCall, provisioner } from '../topology/provisioner';
import type { Resource } from '../topology/resource-scope';
import type { BusSpec, RuleSpec } from './spec';

/** AWS's bus that every account has without asking. */
const DEFAULT_BUS = 'default';

const buses = provisioner<BusSpec>({
  stage: ['resource', 1],
  // The default bus is there without asking; a declaration may list it to have it shown.
  list: (context) => context.specs('buses').filter(({ name }) => name !== DEFAULT_BUS),
  create: ({ name }, context) => [
    ownerCall('eventbridge', 'CreateEventBus', { Name: name }, context.homeOf(name)),
  ],
  remove: ({ name }, context) => [
    ownerCall('eventbridge', 'DeleteEventBus', { Name: name }, context.homeOf(name)),
  ],
});

const rules = provisioner<RuleSpec>({
  stage: ['connection', 3],
  list: (context) => context.specs('rules'),
  create: (spec, context) => [putRule(spec, context), putTargets(spec, spec.to, context)],
  update(spec, context, before, contextBefore) {
    const gone = before.to.filter((name) => !spec.to.includes(name));
    return [
      ...(gone.length > 0 ? [removeTargets(before, gone, contextBefore)] : []),
      putRule(spec, context),
      putTargets(spec, spec.to, context),
    ];
  },
  // EventBridge deletes no rule that has targets.
  remove: (spec, context) => [
    removeTargets(spec, spec.to, context),
    ownerCall(
      'eventbridge',
      'DeleteRule',
      { Name: spec.name, EventBusName: busOf(spec) },
      context.homeOf(spec.name),
    ),
  ],
});

function busOf({ bus = DEFAULT_BUS }: RuleSpec): string {
  return bus;
}

function putRule(spec: RuleSpec, context: CompileContext) {
  const EventPattern = documentText(spec.pattern, context);
  const request = { Name: spec.name, EventBusName: busOf(spec), EventPattern };
  return ownerCall('eventbridge', 'PutRule', request, context.homeOf(spec.name));
}

function putTargets(spec: RuleSpec, to: string[], context: CompileContext) {
  const { accountId } = context.homeOf(spec.name);
  const Targets = to.map((name) => ({
    Id: targetId(name),
    Arn: context.arnOf(name),
    // A FIFO queue needs a group, and only the target can say which.
    SqsParameters:
      context.kindOf(name) === 'queues' && name.endsWith('.fifo') ? { MessageGroupId: spec.name } : undefined,
    RoleArn: context.kindOf(name) === 'buses' ? `arn:aws:iam::${accountId}:role/${spec.name}` : undefined,
  }));
  const request = { Rule: spec.name, EventBusName: busOf(spec), Targets };
  return ownerCall('eventbridge', 'PutTargets', request, context.homeOf(spec.name));
}

function removeTargets(spec: RuleSpec, names: string[], context: CompileContext) {
  const request = { Rule: spec.name, EventBusName: busOf(spec), Ids: names.map(targetId) };
  return ownerCall('eventbridge', 'RemoveTargets', request, context.homeOf(spec.name));
}

function targetId(name: string): string {
  return `to-${name}`;
}

export const busKind: Kind<BusSpec> = {
  word: 'event bus',
  given: [DEFAULT_BUS],
  arn: ({ name, region, accountId }) => `arn:aws:events:${region}:${accountId}:event-bus/${name}`,
  provision: [buses],
};

export const ruleKind: Kind<RuleSpec> = {
  word: 'rule',
  arn: ruleArn,
  uses: ({ bus, to }) => [
    use('bus', bus, ['buses']),
    use('to', to, ['queues', 'topics', 'functions', 'buses']),
  ],
  delivers: ({ name, to }) => [{ from: name, principal: 'events.amazonaws.com', to }],
  provision: [rules],
};

function ruleArn({ name, region, accountId, spec }: Resource): string {
  const bus = busOf(spec as RuleSpec);
  return `arn:aws:events:${region}:${accountId}:rule/${bus === DEFAULT_BUS ? '' : `${bus}/`}${name}`;
}

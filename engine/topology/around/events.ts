import type { RuleSpec } from '../../eventbridge/spec';
import { DEFAULT_BUS } from './directory';
import { documentText, ownerCall, phase, type Scene } from './steps';

export const busesPhase = phase<{ name: string }>({
  // The default bus is there without asking; a declaration may list it to have it shown.
  list: ({ topology }) => topology.buses.filter(({ name }) => name !== DEFAULT_BUS),
  create: ({ name }, scene) => [
    ownerCall('eventbridge', 'CreateEventBus', { Name: name }, scene.homeOf(name)),
  ],
  remove: ({ name }, scene) => [
    ownerCall('eventbridge', 'DeleteEventBus', { Name: name }, scene.homeOf(name)),
  ],
});

export const rulesPhase = phase<RuleSpec>({
  list: ({ topology }) => topology.rules,
  create: (spec, scene) => [putRule(spec, scene), putTargets(spec, spec.to, scene)],
  update(spec, scene, before, sceneBefore) {
    const gone = before.to.filter((name) => !spec.to.includes(name));
    return [
      ...(gone.length > 0 ? [removeTargets(before, gone, sceneBefore)] : []),
      putRule(spec, scene),
      putTargets(spec, spec.to, scene),
    ];
  },
  // EventBridge deletes no rule that has targets.
  remove: (spec, scene) => [
    removeTargets(spec, spec.to, scene),
    ownerCall(
      'eventbridge',
      'DeleteRule',
      { Name: spec.name, EventBusName: busOf(spec) },
      scene.homeOf(spec.name),
    ),
  ],
});

function busOf({ bus = DEFAULT_BUS }: RuleSpec): string {
  return bus;
}

function putRule(spec: RuleSpec, scene: Scene) {
  const EventPattern = documentText(spec.pattern, scene);
  const request = { Name: spec.name, EventBusName: busOf(spec), EventPattern };
  return ownerCall('eventbridge', 'PutRule', request, scene.homeOf(spec.name));
}

function putTargets(spec: RuleSpec, to: string[], scene: Scene) {
  const { accountId } = scene.homeOf(spec.name);
  const Targets = to.map((name) => ({
    Id: targetId(name),
    Arn: scene.arnOf(name),
    // A FIFO queue needs a group, and only the target can say which.
    SqsParameters:
      scene.kindOf(name) === 'queue' && name.endsWith('.fifo') ? { MessageGroupId: spec.name } : undefined,
    RoleArn: scene.kindOf(name) === 'bus' ? `arn:aws:iam::${accountId}:role/${spec.name}` : undefined,
  }));
  const request = { Rule: spec.name, EventBusName: busOf(spec), Targets };
  return ownerCall('eventbridge', 'PutTargets', request, scene.homeOf(spec.name));
}

function removeTargets(spec: RuleSpec, names: string[], scene: Scene) {
  const request = { Rule: spec.name, EventBusName: busOf(spec), Ids: names.map(targetId) };
  return ownerCall('eventbridge', 'RemoveTargets', request, scene.homeOf(spec.name));
}

function targetId(name: string): string {
  return `to-${name}`;
}

import type { ProducerPlan, ProducerTarget } from '../../actors/plans';
import type { ConsumersSpec, ProducerSpec } from '../../actors/spec';
import type { AutoScalingSpec } from '../../autoscaling/spec';
import type { WorldCall } from '../../kernel/world-options';
import { actorCall, scalerCall } from '../compile';
import { consumersPlan, producerPlan } from '../compile-actors';
import type { Named } from '../names';
import { DEFAULT_BUS } from './directory';
import { phase, type Scene } from './steps';

export const consumersPhase = phase<Named<ConsumersSpec>>({
  list: ({ topology }) => topology.consumers,
  create(spec, scene) {
    const { region } = scene.homeOf(spec.from);
    const plan = { ...consumersPlan(spec, scene.place), ...identityOf(spec, spec.from, scene), region };
    return [actorCall('PutConsumers', plan)];
  },
  remove: ({ name }) => [actorCall('RemoveConsumers', { name })],
});

export const producersPhase = phase<Named<ProducerSpec>>({
  list: ({ topology }) => topology.producers,
  create: (spec, scene) => [actorCall('PutProducer', widePlan(spec, scene))],
  remove: ({ name }) => [actorCall('RemoveProducer', { name })],
});

export const scalersPhase = phase<Named<AutoScalingSpec>>({
  list: ({ topology }) => topology.autoScaling,
  create: (spec, { topology, place }) => [scalerCall(spec, topology, place)],
  remove: ({ name }): WorldCall[] => [
    { service: 'autoscaling', operation: 'RemoveScaler', request: { name }, caller: { actor: 'topology' } },
  ],
});

function widePlan(spec: Named<ProducerSpec>, scene: Scene): ProducerPlan {
  const { region } = scene.homeOf(spec.to);
  const plan = producerPlan(spec, scene.place);
  return { ...plan, ...identityOf(spec, spec.to, scene), region, target: targetOf(spec, scene) };
}

/** An actor calls from the account that it or its role says, else from the one that owns what it calls. */
function identityOf(
  { account, role }: Pick<ConsumersSpec, 'account' | 'role'>,
  resource: string,
  { homeOf }: Scene,
): { accountId: string; role: string | undefined } {
  return { accountId: account ?? homeOf(role ?? resource).accountId, role };
}

function targetOf(spec: ProducerSpec, scene: Scene): ProducerTarget | undefined {
  const { to, subject, attributes, keys = [`${to}-{n}`] } = spec;
  const kind = targetKind(to, scene);
  if (kind === 'queue' && !attributes) return undefined;
  const { source, detailType } = spec.event ?? { source: 'fanout.producer', detailType: 'Message' };
  const lists = attributes && Object.entries(attributes).map(([name, value]) => [name, [value].flat()]);
  return {
    kind,
    address: scene.addressOf(to),
    attributes: lists && Object.fromEntries(lists),
    subject,
    keys,
    source,
    detailType,
  };
}

function targetKind(to: string, scene: Scene): ProducerTarget['kind'] {
  const kind = scene.kindOf(to);
  if (kind === 'topic' || kind === 'bucket' || kind === 'bus') return kind;
  return to === DEFAULT_BUS ? 'bus' : 'queue';
}

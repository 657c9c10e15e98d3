import type { Topology, TopologyChange } from '../../client/topology';
import { mergeTopology } from '../merge-topology';
import { nameActors } from '../names';
import type { Place } from '../place';
import { consumersPhase, producersPhase, scalersPhase } from './actors';
import { alarmsPhase, deliveryStreamsPhase } from './alarms';
import { bucketsPhase, notificationsPhase } from './buckets';
import { checkAroundNames } from './check-names';
import { busesPhase, rulesPhase } from './events';
import { functionsPhase, mappingsPhase } from './functions';
import { queuesPhase } from './queues';
import { appsPhase, inboxesPhase, phonesPhase, webhookAnswersPhase, webhooksPhase } from './recipients';
import { sceneOf } from './scene';
import { keysPhase, rolesPhase } from './security';
import type { Phase, Scene, Steps } from './steps';
import { subscriptionsPhase } from './subscriptions';
import { topicsPhase } from './topics';
import { wholeTopology } from './whole-topology';

/** In the order in which they are made: each needs only what comes before it. They go in the opposite order. */
const PHASES: Phase[] = [
  keysPhase,
  rolesPhase,
  queuesPhase,
  busesPhase,
  topicsPhase,
  bucketsPhase,
  deliveryStreamsPhase,
  functionsPhase,
  inboxesPhase,
  phonesPhase,
  webhooksPhase,
  appsPhase,
  subscriptionsPhase,
  webhookAnswersPhase,
  notificationsPhase,
  rulesPhase,
  alarmsPhase,
  mappingsPhase,
  consumersPhase,
  producersPhase,
  scalersPhase,
];

/**
 * The calls that build a topology of all kinds in an empty world, each told the answer to the one before it.
 * @param place made by `locate` for this topology
 * @throws RangeError with a remedy for a value that cannot be, or a name that is not declared
 */
export function compileAround(declared: Topology, place: Place): Steps {
  const topology = nameActors(declared);
  checkAroundNames(wholeTopology(topology), place);
  return created(sceneOf(topology, place));
}

/**
 * The topology after a change and the calls that bring a running world there: what is gone goes, what is new or different
 * is made so.
 * @throws RangeError with a remedy when the change cannot be made; no call is made then
 */
export function applyAroundChange(
  before: Topology,
  change: TopologyChange,
  locate: (topology: Topology) => Place,
): { topology: Topology; calls: Steps } {
  const topology = nameActors(mergeTopology(before, change));
  const place = locate(topology);
  checkAroundNames(wholeTopology(topology), place);
  const old = sceneOf(nameActors(before), locate(before));
  const wanted = sceneOf(topology, place);
  rehearse(changed(old, wanted));
  return { topology, calls: changed(old, wanted) };
}

function* created(scene: Scene): Steps {
  for (const phase of PHASES) for (const name of phase.texts(scene).keys()) yield* phase.create(name, scene);
}

function* changed(before: Scene, after: Scene): Steps {
  for (const phase of [...PHASES].reverse()) {
    const kept = phase.texts(after);
    for (const name of phase.texts(before).keys()) if (!kept.has(name)) yield* phase.remove(name, before);
  }
  for (const phase of PHASES) yield* phaseChanges(phase, before, after);
}

function* phaseChanges(phase: Phase, before: Scene, after: Scene): Steps {
  const old = phase.texts(before);
  for (const [name, text] of phase.texts(after)) {
    const was = old.get(name);
    if (was === undefined) yield* phase.create(name, after);
    else if (was !== text) yield* phase.update(name, after, before);
  }
}

/** Makes every request without calling anybody: a value that cannot be is found before anything is done. */
function rehearse(steps: Steps): void {
  while (!steps.next(undefined).done);
}

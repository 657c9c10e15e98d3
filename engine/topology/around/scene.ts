import type { Topology } from '../../client/topology';
import { nameActors } from '../names';
import type { Place } from '../place';
import { appToken, type Directory, directoryOf, resourceAddress, resourceArn } from './directory';
import { grantedTopology } from './grants';
import type { Scene } from './steps';
import { wholeTopology } from './whole-topology';

/** A place that knows the homes and names of a topology. */
export interface KnownPlace extends Place {
  directory: Directory;
  /** Recipients by their address. */
  names: ReadonlyMap<string, string>;
  arns: Record<string, string>;
}

/** @param arns those that only a resource's creation has told, by its name; filled while the topology is built */
export function locate(place: Place, topology: Topology, arns: Record<string, string>): KnownPlace {
  const directory = directoryOf(wholeTopology(nameActors(topology)), place);
  const known: KnownPlace = {
    ...place,
    directory,
    names: addresses(directory),
    arns,
    home: (name) => directory.get(name) ?? place,
    refer(name, asArn) {
      const resource = directory.get(name);
      const learnt = arns[name];
      return resource && (asArn ? resourceArn : resourceAddress)(resource, known, learnt);
    },
  };
  return known;
}

function addresses(directory: Directory): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { name, kind, endpoint } of directory.values()) {
    const address = kind === 'app' ? appToken(name) : endpoint;
    if (address) names.set(address, name);
  }
  return names;
}

/** @throws RangeError when the place was not made by `locate` */
export function sceneOf(topology: Topology, place: Place): Scene {
  if (!isKnown(place)) throw new RangeError('The place does not know the names of this topology.');
  const named = (name: string, asArn: boolean): string => {
    const found = place.refer?.(name, asArn);
    if (found === undefined) throw new RangeError(`'${name}' is not declared.`);
    return found;
  };
  const scene: Scene = {
    topology: wholeTopology(topology),
    place,
    kindOf: (name) => place.directory.get(name)?.kind,
    homeOf: (name) => place.directory.get(name) ?? place,
    arnOf: (name) => named(name, true),
    addressOf: (name) => named(name, false),
    learn(name, arn) {
      if (typeof arn === 'string') place.arns[name] = arn;
    },
    learnt: (name) => place.arns[name],
  };
  return { ...scene, topology: grantedTopology(scene) };
}

export function isKnown(place: Place): place is KnownPlace {
  return 'directory' in place;
}

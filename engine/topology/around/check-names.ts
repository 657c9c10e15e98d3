import type { Home } from '../place';
import { type Directory, directoryOf, type ResourceKind } from './directory';
import type { WholeTopology } from './whole-topology';

/** Kinds as a sentence says them. */
const WORDS: Partial<Record<ResourceKind, string>> = {
  deliveryStream: 'delivery stream',
  bus: 'event bus',
};

const ENDPOINTS: ResourceKind[] = ['queue', 'function', 'inbox', 'phone', 'webhook', 'app', 'deliveryStream'];

/** A name that a declaration uses, and what it may stand for. */
export interface NameUse {
  list: keyof WholeTopology;
  index: number;
  field: string;
  /** Who uses it. */
  who: string;
  name: string;
  kinds: readonly ResourceKind[];
}

/** Every name that one resource of a topology uses of another, but those of consumers and auto scaling. */
export function nameUses(topology: WholeTopology): NameUse[] {
  const uses: NameUse[] = [];
  const use = (
    [list, index, field]: [keyof WholeTopology, number, string],
    who: string,
    names: string | (string | undefined)[] | undefined,
    kinds: ResourceKind[],
  ) => {
    for (const name of [names].flat())
      if (name !== undefined) uses.push({ list, index, field, who, name, kinds });
  };
  topology.queues.forEach(({ name, redriveTo, key }, index) => {
    use(['queues', index, 'redriveTo'], name, redriveTo, ['queue']);
    use(['queues', index, 'key'], name, key, ['key']);
  });
  topology.producers.forEach(({ name, to, role }, index) => {
    use(['producers', index, 'to'], name, to, ['queue', 'topic', 'bucket', 'bus']);
    use(['producers', index, 'role'], name, role, ['role']);
  });
  topology.consumers.forEach(({ name, from, role }, index) => {
    use(['consumers', index, 'from'], name, from, ['queue']);
    use(['consumers', index, 'role'], name, role, ['role']);
  });
  topology.topics.forEach(({ name, key }, index) => {
    use(['topics', index, 'key'], name, key === 'aws/sns' ? undefined : key, ['key']);
  });
  topology.subscriptions.forEach(({ name, topic, to, redriveTo }, index) => {
    use(['subscriptions', index, 'topic'], name, topic, ['topic']);
    use(['subscriptions', index, 'to'], name, to, ENDPOINTS);
    use(['subscriptions', index, 'redriveTo'], name, redriveTo, ['queue']);
  });
  topology.buckets.forEach(({ name, notifications }, index) => {
    const to = notifications?.map((one) => one.to);
    use(['buckets', index, 'notifications'], name, to, ['queue', 'topic', 'function']);
  });
  topology.functions.forEach(({ name, onFailure, onSuccess, sendsTo, from }, index) => {
    use(['functions', index, 'onFailure'], name, onFailure, ['queue', 'topic', 'function', 'bus']);
    use(['functions', index, 'onSuccess'], name, onSuccess, ['queue', 'topic', 'function', 'bus']);
    use(['functions', index, 'sendsTo'], name, sendsTo, ['queue', 'topic']);
    use(
      ['functions', index, 'from'],
      name,
      from?.map(({ queue }) => queue),
      ['queue'],
    );
  });
  topology.rules.forEach(({ name, bus, to }, index) => {
    use(['rules', index, 'bus'], name, bus, ['bus']);
    use(['rules', index, 'to'], name, to, ['queue', 'topic', 'function', 'bus']);
  });
  topology.alarms.forEach(({ name, queue, to }, index) => {
    use(['alarms', index, 'queue'], name, queue, ['queue']);
    use(['alarms', index, 'to'], name, to, ['topic']);
  });
  topology.deliveryStreams.forEach(({ name, bucket }, index) => {
    use(['deliveryStreams', index, 'bucket'], name, bucket, ['bucket']);
  });
  return uses;
}

/** `'a queue or function'` */
export function sayKinds(kinds: readonly ResourceKind[]): string {
  const words = kinds.map((kind) => WORDS[kind] ?? kind);
  const article = /^[aeiou]/.test(words[0] ?? '') ? 'an' : 'a';
  const last = words.at(-1);
  return `${article} ${words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last}`;
}

/** Names that mean something in this topology and are of a kind that fits. */
export function fittingNames(directory: Directory, kinds: readonly ResourceKind[]): string[] {
  return [...directory.values()].filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
}

/** @throws RangeError when something points at what is not declared or cannot stand there, or two things share a name */
export function checkAroundNames(topology: WholeTopology, place: Home): void {
  const directory = directoryOf(topology, place);
  for (const { who, name, kinds } of nameUses(topology)) {
    const found = directory.get(name);
    if (!found) throw new RangeError(`${who} names '${name}', which is not declared.`);
    if (!kinds.includes(found.kind)) {
      throw new RangeError(
        `${who} names '${name}', which is ${sayKinds([found.kind])} and not ${sayKinds(kinds)}.`,
      );
    }
  }
  const twice = twiceDeclared(topology);
  if (twice !== undefined) throw new RangeError(`The name '${twice}' is declared twice.`);
}

/** The first name that two resources share; subscriptions have names among themselves. */
export function twiceDeclared(topology: WholeTopology): string | undefined {
  const { subscriptions, ...kinds } = topology;
  const lists: { name: string }[][] = Object.values(kinds);
  const names = lists.flatMap((specs) => specs.map(({ name }) => name));
  return repeated(names) ?? repeated(subscriptions.map(({ name }) => name));
}

function repeated(names: string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index);
}

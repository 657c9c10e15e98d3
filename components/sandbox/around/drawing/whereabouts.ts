import type { Topology } from '@/engine/client/topology';

interface Whereabouts {
  account?: string | undefined;
  region?: string | undefined;
  role?: string | undefined;
}

/** What is declared to be elsewhere than the world itself, or to act as somebody: `account 222233334444 · eu-central-2`. By name. */
export function whereaboutsOf(topology: Topology): Map<string, string> {
  const { queues = [], producers = [], consumers = [], topics = [], buckets = [] } = topology;
  const known = new Map<string, string>();
  const tell = (name: string, { account, region, role }: Whereabouts) => {
    const words = [role && `as ${role}`, account && `account ${account}`, region].filter(Boolean);
    if (words.length > 0) known.set(name, words.join(' · '));
  };
  for (const { name, owner, region } of queues) tell(name, { account: owner, region });
  for (const { name, account, region } of topics) tell(name, { account, region });
  for (const { name, account } of buckets) tell(name, { account });
  for (const { name, account, role } of producers) if (name) tell(name, { account, role });
  for (const { name, account, role } of consumers) if (name) tell(name, { account, role });
  return known;
}

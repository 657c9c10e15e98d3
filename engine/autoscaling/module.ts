import type { KindViews } from '../client/view';
import { defineModule } from '../module/define-module';
import type { EventRows } from '../module/event-row';
import { times } from '../module/sentences';
import { autoScalingKind } from './declare';
import { autoScalingService } from './service';
import type { AutoScalingKinds } from './spec';

/** What auto scaling records in the trace. */
type AutoScalingEvent = { type: 'autoscaling.capacity-changed'; scaler: string; from: number; to: number };

const eventRows: EventRows<AutoScalingEvent, undefined> = {
  'autoscaling.capacity-changed': {
    sentence: ({ scaler, from, to }) => `${scaler} asked for ${times(to, 'worker')} instead of ${from}`,
  },
};

/** What the product knows of groups of workers that follow a metric. */
export const autoScalingModule = defineModule<{ events: AutoScalingEvent; kinds: AutoScalingKinds }>({
  name: 'autoscaling',
  service: autoScalingService,
  requires: ['cloudwatch-metrics'],
  kinds: { autoScaling: autoScalingKind },
  events: eventRows,
  actorOf: ({ scaler }) => scaler,
  view: withWorkersInService,
});

function withWorkersInService(
  { autoScaling = {} }: KindViews,
  _scope: unknown,
  { consumers }: KindViews,
): KindViews {
  const shown = Object.entries(autoScaling).map(([name, group]) => [
    name,
    { ...group, inService: inService(consumers?.[group.scales]) },
  ]);
  return { autoScaling: Object.fromEntries(shown) };
}

/** Now; a group itself knows only what its latest reading said. */
function inService(group: { workers: readonly { state: string }[] } | undefined): number {
  return (group?.workers ?? []).filter(({ state }) => state !== 'starting' && state !== 'crashed').length;
}

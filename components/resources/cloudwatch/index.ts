import { paintFailed } from '../../sandbox/drawing/stopped-movements';
import { namedItems } from '../panel-items';
import type { ResourceModule } from '../resource-module';
import { AlarmCard } from './alarm-card';
import { AlarmPanel } from './alarm-panel';
import { cloudwatchGraph } from './graph';

export const room: ResourceModule = {
  service: 'cloudwatch',
  graph: cloudwatchGraph,
  kinds: { alarm: { Card: AlarmCard } },
  movements: { failed: paintFailed },
  panels: [{ order: 40, label: 'Alarms', items: ({ alarms }) => namedItems(alarms), Panel: AlarmPanel }],
  calls: {
    names: { cloudwatch: /Alarm|Metric/ },
    template: (operation, { alarms = {} }) =>
      operation === 'SetAlarmState'
        ? { AlarmName: Object.values(alarms)[0]?.name ?? '', StateValue: 'ALARM', StateReason: 'by hand' }
        : undefined,
    answers: () => import('./answers'),
  },
  text: () => import('./text'),
};

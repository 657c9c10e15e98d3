import { paintFailed } from '../../sandbox/drawing/stopped-movements';
import { namedItems } from '../panel-items';
import type { ResourceModule } from '../resource-module';
import { AlarmCard } from './alarm-card';
import { AlarmPanel } from './alarm-panel';
import { geometry } from './geometry';

export const room: ResourceModule = {
  service: 'cloudwatch',
  geometry,
  kinds: { alarm: { Card: AlarmCard } },
  movements: { failed: paintFailed },
  panels: [{ order: 40, label: 'Alarms', items: ({ alarms }) => namedItems(alarms), Panel: AlarmPanel }],
  calls: {
    template: (operation, { alarms = {} }) =>
      operation === 'SetAlarmState'
        ? { AlarmName: Object.values(alarms)[0]?.name ?? '', StateValue: 'ALARM', StateReason: 'by hand' }
        : undefined,
    answers: () => import('./answers'),
  },
  text: () => import('./text'),
};

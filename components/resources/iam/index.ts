import { columnsStage } from '../../sandbox/drawing/columns-stage';
import type { ResourceModule } from '../resource-module';
import { paintDenied } from './paint-denied';
import { RefusedPanel } from './refused-panel';

export const room: ResourceModule = {
  service: 'iam',
  stage: columnsStage,
  movements: { denied: paintDenied },
  legend: () => import('./legend'),
  panels: [
    {
      order: 100,
      label: 'Policies',
      items: ({ denials }) =>
        denials === undefined ? [] : [{ id: 'refused calls', text: `Refused calls (${denials.length})` }],
      Panel: RefusedPanel,
    },
  ],
  calls: {
    template: (operation) =>
      operation === 'AssumeRole' ? { RoleArn: '', RoleSessionName: 'by-hand' } : undefined,
  },
  text: () => import('./text'),
  ticks: { 'iam.access-denied': 'trouble' },
};

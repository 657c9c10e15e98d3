import { columnsStage } from '../../sandbox/drawing/columns-stage';
import type { ResourceModule } from '../resource-module';
import { iamGraph } from './graph';
import { paintDenied } from './paint-denied';
import { RefusedPanel } from './refused-panel';

export const room: ResourceModule = {
  service: 'iam',
  graph: iamGraph,
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
    names: { sts: /^AssumeRole|^GetCallerIdentity$/, iam: /Role|User|Policy|Policies|AccessKey|Group/ },
    template: (operation) =>
      operation === 'AssumeRole' ? { RoleArn: '', RoleSessionName: 'by-hand' } : undefined,
  },
  text: () => import('./text'),
  ticks: { 'iam.access-denied': 'trouble' },
};

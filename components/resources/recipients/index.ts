import { namedItems } from '../panel-items';
import type { ResourceModule } from '../resource-module';
import { geometry } from './geometry';
import { RecipientCard } from './recipient-card';
import { RecipientPanel } from './recipient-panel';

export const room: ResourceModule = {
  service: 'recipients',
  geometry,
  kinds: { recipient: { Card: RecipientCard } },
  panels: [
    {
      order: 5,
      label: 'Recipients',
      items: (view) => namedItems(view.recipients),
      Panel: RecipientPanel,
    },
  ],
  text: () => import('./text'),
};

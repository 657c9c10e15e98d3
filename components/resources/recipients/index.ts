import { namedItems } from '../panel-items';
import type { ResourceModule } from '../resource-module';
import { recipientsGraph } from './graph';
import { RecipientCard } from './recipient-card';
import { RecipientPanel } from './recipient-panel';

export const room: ResourceModule = {
  service: 'recipients',
  graph: recipientsGraph,
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

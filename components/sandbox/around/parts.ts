import type { AroundParts } from '../around-parts';
import { AroundStage } from './drawing/around-stage';
import { Legend } from './drawing/legend';
import { inLegs } from './drawing/legs';
import { paintSpecial } from './drawing/paint-special';
import { AroundHand } from './hand/around-hand';
import { handles } from './hand/operations';
import { remedies } from './hand/remedies';
import { AroundText } from './panels/around-text';
import { ResourcesPanel } from './panels/resources-panel';

/** All that a sandbox with topics needs besides what every sandbox has; loaded as one. */
export const parts: AroundParts = {
  Stage: AroundStage,
  Hand: AroundHand,
  Resources: ResourcesPanel,
  Legend,
  Text: AroundText,
  travels: { inLegs, paintOther: paintSpecial },
  handles,
  remedies,
};

import { AroundGlyph } from '@/components/ui/around-glyphs';
import type { AlarmView } from '@/engine/cloudwatch/view';
import type { Node } from '../../drawing/layout';
import { short } from '../../format';
import { useWorld } from '../../use-sandbox';
import { Card } from './card';
import { StatusLight } from './marks';

const words: Record<AlarmView['state'], string> = {
  OK: 'OK',
  ALARM: 'ALARM',
  INSUFFICIENT_DATA: 'no data',
};

/** An alarm: its state in words, the number it watches and where it rings. */
export function AlarmCard({ node }: { node: Node }) {
  const of = node.name;
  const state = useWorld((view) => view.alarms?.[of]?.state ?? 'INSUFFICIENT_DATA');
  const value = useWorld((view) => view.alarms?.[of]?.value);
  const threshold = useWorld((view) => view.alarms?.[of]?.threshold ?? 0);
  return (
    <Card
      node={node}
      kind="alarm"
      glyph={<AroundGlyph kind="alarm" size={20} />}
      isTroubled={state === 'ALARM'}
    >
      <StatusLight good={state !== 'ALARM'} text={words[state]} />{' '}
      {value === undefined ? '–' : short(Math.round(value * 10) / 10)} of {short(threshold)}
    </Card>
  );
}

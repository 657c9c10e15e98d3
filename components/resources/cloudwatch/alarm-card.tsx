import type { AlarmView } from '@/engine/cloudwatch/view';
import type { Node } from '../../sandbox/drawing/layout';
import { ResourceCard } from '../../sandbox/drawing/resource-card';
import { StatusLight } from '../../sandbox/drawing/status-marks';
import { short } from '../../sandbox/format';
import { useWorld } from '../../sandbox/use-sandbox';
import { AlarmGlyph } from './glyph';

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
    <ResourceCard node={node} glyph={<AlarmGlyph size={20} />} isTroubled={state === 'ALARM'}>
      <StatusLight good={state !== 'ALARM'} text={words[state]} />{' '}
      {value === undefined ? '–' : short(Math.round(value * 10) / 10)} of {short(threshold)}
    </ResourceCard>
  );
}

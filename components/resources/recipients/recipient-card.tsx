import type { RecipientView } from '@/engine/recipients/view';
import type { Node } from '../../sandbox/drawing/layout';
import { ResourceCard } from '../../sandbox/drawing/resource-card';
import { StatusLight } from '../../sandbox/drawing/status-marks';
import { plural } from '../../sandbox/format';
import { useWorld } from '../../sandbox/use-sandbox';
import { AppGlyph, InboxGlyph, PhoneGlyph, WebhookGlyph } from './glyphs';
import { answerOf, asksToConfirm, troubleOf } from './recipient-state';
import styles from './recipients.module.css';

const glyphs = { inbox: InboxGlyph, phone: PhoneGlyph, webhook: WebhookGlyph, app: AppGlyph } as const;

const things: Record<RecipientView['kind'], string> = {
  inbox: 'mail',
  phone: 'text',
  webhook: 'request',
  app: 'push',
};

/** An inbox, a phone, a webhook or an app: what has reached it, and whether it answers. */
export function RecipientCard({ node }: { node: Node }) {
  const of = node.name;
  const kind = useWorld((view) => view.recipients?.[of]?.kind ?? 'inbox');
  const total = useWorld((view) => view.recipients?.[of]?.receivedTotal ?? 0);
  const trouble = useWorld((view) => troubleOf(view.recipients?.[of]));
  const answer = useWorld((view) => answerOf(view.recipients?.[of]));
  const asks = useWorld((view) => asksToConfirm(view.recipients?.[of], view.subscriptions));
  const Glyph = glyphs[kind];
  return (
    <ResourceCard
      node={node}
      glyph={<Glyph size={20} />}
      aside={answer && <StatusLight good={!trouble} text={answer} />}
      isTroubled={trouble}
    >
      {plural(total, things[kind], kind === 'app' ? 'pushes' : `${things[kind]}s`)}
      {asks && <b className={styles.asks}> · asks to confirm</b>}
    </ResourceCard>
  );
}

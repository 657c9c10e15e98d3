import { AroundGlyph, type AroundKind, isAroundKind, StreamGlyph, TopicGlyph } from './around-glyphs';
import type { GlyphProps } from './glyph-frame';
import { ConsumerGlyph, DeadLetterQueueGlyph, MessageGlyph, ProducerGlyph, QueueGlyph } from './glyphs';

/** What a diagram can show. Each kind has one shape and one colour, everywhere: `--kind-<kind>` and its `-wash`. */
export type Kind = 'producer' | 'queue' | 'dlq' | 'topic' | 'stream' | 'consumer' | 'message';

const glyphs = {
  producer: ProducerGlyph,
  queue: QueueGlyph,
  dlq: DeadLetterQueueGlyph,
  topic: TopicGlyph,
  stream: StreamGlyph,
  consumer: ConsumerGlyph,
  message: MessageGlyph,
} as const;

/** The glyph of any kind, for legends and lists that learn the kind from data. */
export function Glyph({ kind, ...props }: GlyphProps & { kind: Kind | AroundKind }) {
  if (isAroundKind(kind)) return <AroundGlyph kind={kind} {...props} />;
  const Shape = glyphs[kind];
  return <Shape {...props} />;
}

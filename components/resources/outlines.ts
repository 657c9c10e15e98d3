import { MessageGlyph } from '@/components/ui/message-glyph';
import type { Graph } from '@/engine/client/graph';
import type { LayoutStrategy } from '../sandbox/drawing/layout-strategy';
import { rows } from '../sandbox/drawing/rows';
import { type SizedGraph, sizedGraph } from '../sandbox/drawing/sized-graph';
import { actorsOutline } from './actors/outline';
import { autoscalingOutline } from './autoscaling/outline';
import { cloudwatchOutline } from './cloudwatch/outline';
import { eventbridgeOutline } from './eventbridge/outline';
import { firehoseOutline } from './firehose/outline';
import { iamOutline } from './iam/outline';
import { kmsOutline } from './kms/outline';
import { lambdaOutline } from './lambda/outline';
import { recipientsOutline } from './recipients/outline';
import { s3Outline } from './s3/outline';
import type { GlyphKind, ServiceOutline } from './service-outline';
import { snsOutline } from './sns/outline';
import { sqsOutline } from './sqs/outline';

/** What every room says on a page that runs nothing. */
const outlines: Readonly<Record<string, ServiceOutline>> = {
  sqs: sqsOutline,
  sns: snsOutline,
  s3: s3Outline,
  recipients: recipientsOutline,
  lambda: lambdaOutline,
  eventbridge: eventbridgeOutline,
  cloudwatch: cloudwatchOutline,
  firehose: firehoseOutline,
  kms: kmsOutline,
  iam: iamOutline,
  actors: actorsOutline,
  autoscaling: autoscalingOutline,
};

/** The outlines of these services, as far as they have rooms. */
export function outlinesFor(services: readonly string[]): ServiceOutline[] {
  return Object.entries(outlines).flatMap(([service, outline]) =>
    services.includes(service) ? [outline] : [],
  );
}

/** How a world is drawn before it runs. */
export function stillDrawing(
  services: readonly string[],
  graph: Graph,
): { graph: SizedGraph; strategy: LayoutStrategy } {
  const needed = outlinesFor(services);
  // In rows, unless one of its rooms needs more.
  const strategy = needed.find((outline) => outline.strategy)?.strategy ?? rows;
  const geometry = Object.assign({}, ...needed.map((outline) => outline.geometry));
  return { graph: sizedGraph(graph, geometry, strategy.stage), strategy };
}

/** Every glyph, by kind: those of the rooms, and the message itself. */
export const glyphKinds: Readonly<Record<string, GlyphKind>> = Object.assign(
  { message: { Glyph: MessageGlyph, legend: { order: 0, name: 'Message', meaning: 'what travels' } } },
  ...Object.values(outlines).map(({ glyphs }) => glyphs),
);

import { MessageGlyph } from '@/components/ui/message-glyph';
import type { Topology } from '@/engine/client/topology';
import { buildGraph } from '../sandbox/drawing/build-graph';
import type { Graph, GraphWorld, LayoutInput } from '../sandbox/drawing/graph';
import type { LayoutStrategy } from '../sandbox/drawing/layout-strategy';
import { rows } from '../sandbox/drawing/rows';
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
import { type ServiceName, servicesFor } from './services';
import { snsOutline } from './sns/outline';
import { sqsOutline } from './sqs/outline';

/** What every room says on a page that runs nothing. */
const outlines: Record<ServiceName, ServiceOutline> = {
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

/** The outlines of the rooms that a topology needs. */
export function outlinesFor(topology: Topology): ServiceOutline[] {
  return servicesFor(topology).map((service) => outlines[service]);
}

/** The graph of a declared world as it will first be seen, before it runs. */
export function declaredGraph(declaration: GraphWorld['declaration'], strategy: LayoutStrategy): Graph {
  const needed = outlinesFor(declaration.topology);
  const input: LayoutInput = Object.assign(
    {},
    ...needed.map((outline) => outline.inputOf?.(declaration.topology)),
  );
  const parts = needed.map(({ graph }) => graph);
  return buildGraph(parts, { input, declaration }, strategy);
}

/** How a topology has to be laid out: in rows, unless one of its rooms needs more. */
export function strategyFor(topology: Topology): LayoutStrategy {
  return outlinesFor(topology).find(({ strategy }) => strategy)?.strategy ?? rows;
}

/** Every glyph, by kind: those of the rooms, and the message itself. */
export const glyphKinds: Readonly<Record<string, GlyphKind>> = Object.assign(
  { message: { Glyph: MessageGlyph, legend: { order: 0, name: 'Message', meaning: 'what travels' } } },
  ...Object.values(outlines).map(({ glyphs }) => glyphs),
);

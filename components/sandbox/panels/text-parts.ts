import type { TextPart } from '@/components/resources/resource-module';
import type { Graph } from '@/engine/client/graph';
import type { Topology } from '@/engine/client/topology';
import type { WorldView } from '@/engine/client/view';

type Block = Extract<TextPart, { Block: unknown }>;
type Sentences = Extract<TextPart, { sentences: unknown }>;

/** Where things are is told after what there is and before who is outside. */
const WHEREABOUTS = 26;
/** Blocks of a smaller order stand before the sentences. */
const SENTENCES = 20;

const isBlock = (part: TextPart): part is Block => 'Block' in part;

/** What the rooms say in the text version, in its order. */
export function whatItSays(
  parts: readonly TextPart[],
  view: WorldView,
  topology: Topology,
  graph: Graph,
): { before: Block[]; sentences: string[]; after: Block[] } {
  const sorted = [...parts, whereaboutsPart(graph)].sort((one, other) => one.order - other.order);
  const blocks = sorted.filter(isBlock);
  return {
    before: blocks.filter(({ order }) => order < SENTENCES),
    sentences: sorted.flatMap((part) => (isBlock(part) ? [] : part.sentences(view, topology))),
    after: blocks.filter(({ order }) => order >= SENTENCES),
  };
}

const whereaboutsPart = ({ nodes }: Graph): Sentences => ({
  order: WHEREABOUTS,
  sentences: () =>
    nodes.flatMap(({ name, whereabouts }) => (whereabouts === undefined ? [] : [`${name}: ${whereabouts}.`])),
});

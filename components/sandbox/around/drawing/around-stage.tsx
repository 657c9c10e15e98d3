import { useCallback, useMemo } from 'react';
import { ConsumersCard, ProducerCard, QueueCard, ReaderCard } from '../../drawing/cards';
import type { Node } from '../../drawing/layout';
import { Desk } from '../../drawing/stage';
import { useFrame, useSandbox } from '../../use-sandbox';
import { AlarmCard } from './alarm-card';
import { FunctionCard } from './function-card';
import { type Graph, graphOf } from './graph';
import { layAround } from './lay-around';
import { NarrowQueueCard } from './narrow-queue-card';
import { Over } from './over';
import { RecipientCard } from './recipient-card';
import { BucketCard, BusCard, StreamCard, TopicCard } from './resource-cards';

/** The drawing of a world with topics and what stands around queues. */
export function AroundStage() {
  const { declaration } = useSandbox();
  // As text, so that frames that move nothing but messages do not lay out anew.
  const text = useFrame((frame) => JSON.stringify(graphOf(frame.view, declaration)));
  const graph = useMemo((): Graph => JSON.parse(text), [text]);
  const place = useCallback((width: number) => layAround(graph, width), [graph]);
  return <Desk place={place} groups={graph.groups} Card={Card} Over={Over} />;
}

const cards = {
  producer: ProducerCard,
  reader: ReaderCard,
  consumer: ConsumersCard,
  topic: TopicCard,
  bucket: BucketCard,
  bus: BusCard,
  stream: StreamCard,
  function: FunctionCard,
  recipient: RecipientCard,
  alarm: AlarmCard,
};

/** A queue needs this much for its counts in words. */
const ROOM_FOR_WORDS = 290;

function Card({ node }: { node: Node }) {
  if (node.kind === 'queue' || node.kind === 'dlq') {
    return node.box.width < ROOM_FOR_WORDS ? <NarrowQueueCard node={node} /> : <QueueCard node={node} />;
  }
  const Own = cards[node.kind];
  return <Own node={node} />;
}

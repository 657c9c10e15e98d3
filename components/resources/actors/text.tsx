import { useSlowFrame } from '../../sandbox/use-sandbox';
import type { TextPart } from '../resource-module';

/** Who sends and who works, in a list of their own. */
export const text: readonly TextPart[] = [{ order: 10, Block: ActorList }];

function ActorList() {
  const { view } = useSlowFrame();
  return (
    <ul>
      {Object.values(view.producers ?? {}).map((producer) => (
        <li key={producer.name}>
          {producer.name} {producer.running ? 'sends' : 'is stopped'} to {producer.to}: {producer.sent} sent,{' '}
          {producer.failed} failed.
        </li>
      ))}
      {Object.values(view.consumers ?? {}).map((group) => (
        <li key={group.name}>
          {group.name} {group.running ? 'poll' : 'are stopped for'} {group.from}: {group.processed} processed,{' '}
          {group.deleted} deleted, {group.failed} failed, {group.crashes} crashed, {group.emptyReceives} empty
          receives. Workers: {group.workers.map((worker) => worker.state).join(', ') || 'none'}.
        </li>
      ))}
    </ul>
  );
}

import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '@/scripts/database/cluster';
import { measure, type Step } from './endpoint/measure';
import { installPeer, type Peer, peers, startPeer } from './endpoint/peers';
import { describeRows, describeStanding, type Row } from './endpoint/report';
import { prepareWorkloads } from './endpoint/workloads';

const { values: chosen } = parseArgs({
  options: {
    seconds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '1,16,64' },
    depth: { type: 'string', default: '100000' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const seconds = Number(chosen.seconds);
const counts = chosen.connections.split(',').map(Number);
const depth = Number(chosen.depth);
const folder = join(tmpdir(), 'fanout-bench');
/** A server that takes longer to be filled is not measured with a deep queue. */
const MOST_FILL_SECONDS = 90;
const EMPTY = 'empty Node server';

/** Measures one server from its start to its end. Only one runs at a time. */
async function measurePeer(peer: Peer): Promise<Row[]> {
  const port = await freePort();
  const child = await startPeer(peer, folder, port).catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
  });
  if (!child) return [];
  const rows: Row[] = [];
  const take = async (operation: string, connections: number, queued: number, step: Step) => {
    const pid = child.pid ?? 0;
    const measured = await measure({ port, pid, connections, seconds, step });
    rows.push({ peer: peer.name, operation, connections, queued, ...measured });
    process.stderr.write(`${peer.name}: ${operation} ${connections}: ${Math.round(measured.perSecond)}/s\n`);
  };
  try {
    const warm = await prepareWorkloads(port, 'warm');
    for (const step of [warm.send, warm.receiveAndDelete, warm.sendBatch])
      await measure({ port, pid: 0, connections: 4, seconds: Math.min(2, seconds), step });
    const work = await prepareWorkloads(port, 'bench');
    const publishes: [string, Step][] = [];
    if (peer.hasSns) {
      publishes.push(['Publish to 1 queue', await work.publish(1)]);
      publishes.push(['Publish to 10 queues', await work.publish(10)]);
    }
    for (const connections of counts) {
      await take('SendMessage', connections, 0, work.send);
      await work.fill(peer.name === EMPTY ? 0 : (rows.at(-1)?.perSecond ?? 0) * seconds);
      await take('ReceiveMessage + DeleteMessage', connections, 0, work.receiveAndDelete);
      await take('SendMessageBatch of 10', connections, 0, work.sendBatch);
      for (const [name, step] of publishes) await take(name, connections, 0, step);
    }
    const batches =
      rows.findLast(({ operation }) => operation.startsWith('SendMessageBatch'))?.perSecond ?? 0;
    const fillSeconds = depth / 10 / batches;
    if (fillSeconds > MOST_FILL_SECONDS)
      process.stderr.write(`${peer.name}: ${depth} messages would take ${Math.round(fillSeconds)} s\n`);
    else if (depth > 0 && peer.name !== EMPTY) {
      const deep = await prepareWorkloads(port, 'deep');
      await deep.fill(depth);
      for (const connections of counts) {
        await take('SendMessage', connections, depth, deep.send);
        await take('ReceiveMessage + DeleteMessage', connections, depth, deep.receiveAndDelete);
      }
    }
  } catch (error) {
    process.stderr.write(`${peer.name}: ${error instanceof Error ? error.message : error}\n`);
  } finally {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  return rows;
}

process.once('SIGTERM', () => process.exit(1));
process.once('SIGINT', () => process.exit(1));
mkdirSync(folder, { recursive: true });
const loadBefore = loadavg()[0]?.toFixed(2);
const rows: Row[] = [];
for (const peer of peers) {
  if (chosen.only && !chosen.only.split(',').some((name) => peer.name.startsWith(name))) continue;
  const problem = installPeer(peer, folder);
  if (problem) process.stderr.write(`${peer.name} is left out: ${problem}\n`);
  else rows.push(...(await measurePeer(peer)));
}
rmSync(join(folder, `state-${process.pid}`), { force: true });
const conditions = `${cpus().length} processors (${cpus()[0]?.model}), Node ${process.versions.node}, load before ${loadBefore}, ${seconds} s each, the load's own process on the same machine.`;
const text = `${conditions}\n\n${describeStanding(rows)}\n${describeRows(rows)}`;
console.log(text);
if (chosen.write) {
  const path = 'docs/bench.md';
  const [before = ''] = readFileSync(path, 'utf8').split('<!-- endpoint -->');
  writeFileSync(path, `${before}<!-- endpoint -->\n\n${text}`);
}

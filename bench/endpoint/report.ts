import type { Measured } from './measure';

export interface Row extends Measured {
  peer: string;
  operation: string;
  connections: number;
  queued: number;
}

const LIMIT = 'empty Node server';

/** A table for each operation, number of connections and depth; the share is of the empty server's rate. */
export function describeRows(rows: Row[]): string {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(title(row), [...(groups.get(title(row)) ?? []), row]);
  return [...groups].map(([name, group]) => `### ${name}\n\n${table(group)}`).join('\n');
}

function title({ operation, connections, queued }: Row): string {
  const depth = queued > 0 ? `, ${queued.toLocaleString('en')} messages queued` : '';
  return `${operation}, ${connections} ${connections === 1 ? 'connection' : 'connections'}${depth}`;
}

function table(group: Row[]): string {
  const limit = group.find(({ peer }) => peer === LIMIT)?.perSecond;
  const lines = group.map(
    ({ peer, perSecond, p50Ms, p99Ms, cpuMicros }) =>
      `| ${peer} | ${Math.round(perSecond).toLocaleString('en')} | ${limit ? `${Math.round((100 * perSecond) / limit)} %` : ''} | ${p50Ms.toFixed(2)} | ${p99Ms.toFixed(2)} | ${Math.round(cpuMicros)} |`,
  );
  return `| server | per second | of empty | p50 ms | p99 ms | CPU µs each |\n|---|--:|--:|--:|--:|--:|\n${lines.join('\n')}\n`;
}

/** How many times our rate the best peer reaches, over everything that was measured. */
export function describeStanding(rows: Row[]): string {
  const ours = rows.filter(({ peer }) => peer === 'Fanout');
  const lines = ours.map((mine) => {
    const others = rows.filter(
      (row) => title(row) === title(mine) && !row.peer.startsWith('Fanout') && row.peer !== LIMIT,
    );
    const best = others.toSorted((one, other) => other.perSecond - one.perSecond)[0];
    const calmest = others.toSorted((one, other) => one.p99Ms - other.p99Ms)[0];
    if (!best || !calmest) return `| ${title(mine)} | nobody else | | |`;
    return `| ${title(mine)} | ${best.peer} | ${(mine.perSecond / best.perSecond).toFixed(2)} | ${(calmest.p99Ms / mine.p99Ms).toFixed(2)} |`;
  });
  return `| operation | fastest peer | our rate / its rate | lowest p99 of a peer / ours |\n|---|---|--:|--:|\n${lines.join('\n')}\n`;
}

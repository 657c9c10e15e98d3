import { fuzzWire, REQUESTS_PER_SEED } from '@/engine/testing/wire-fuzz';

/**
 * npm run fuzz -- --seed 1 --count 100000: mutations of recorded client requests against codec and engine.
 * @returns the exit code: 1 when a request was not answered as it should be
 */
export function main(args: string[] = []): number {
  const first = numberOf(args, '--seed', 1);
  const count = numberOf(args, '--count', 100_000);
  const startedMs = performance.now();
  const seeds = Array.from({ length: Math.ceil(count / REQUESTS_PER_SEED) }, (_, index) => first + index);
  const { requests, statuses, losses, slowestMs } = fuzzWire(seeds, () => performance.now());
  const seconds = (performance.now() - startedMs) / 1000;
  console.log(`${requests} requests, seeds ${first} to ${first + seeds.length - 1}, ${seconds.toFixed(1)} s`);
  console.log(
    `answers: ${JSON.stringify(statuses)}, slowest ${slowestMs.toFixed(0)} ms, lost: ${losses.length}`,
  );
  for (const { seed, request, problem } of losses.slice(0, 20)) {
    const body = new TextDecoder().decode(request.body).slice(0, 300);
    console.log(`\nseed ${seed}: ${problem}\n${request.method} ${request.url.slice(0, 200)}`);
    console.log(JSON.stringify(request.headers), body);
  }
  return losses.length > 0 ? 1 : 0;
}

function numberOf(args: string[], name: string, otherwise: number): number {
  const at = args.indexOf(name);
  return at < 0 ? otherwise : Number(args[at + 1]);
}

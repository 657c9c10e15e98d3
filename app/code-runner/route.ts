import { bundleRunner } from '@/server/code/bundle';

export const dynamic = 'force-static';

/** The page of the frame in which a learner's code runs. Its policy stands in next.config.mjs. */
export async function GET(): Promise<Response> {
  const script = (await bundleRunner('frame')).replaceAll('</script', '<\\/script');
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Code</title><script>${script}</script></html>`;
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

import { bundleRunner } from '@/server/code/bundle';

export const dynamic = 'force-static';

/** The script that runs a learner's code, as the page hands it to the frame. */
export async function GET(): Promise<Response> {
  const headers = { 'Content-Type': 'text/javascript; charset=utf-8' };
  return new Response(await bundleRunner('worker'), { headers });
}

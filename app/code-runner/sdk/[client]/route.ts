import { bundleSdkClient } from '@/server/code/bundle';
import { SDK_CLIENTS } from '@/server/code/sdk-clients';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return Object.keys(SDK_CLIENTS).map((client) => ({ client }));
}

/** A client of the AWS SDK as one module, for the page to hand to the frame. */
export async function GET(
  _request: Request,
  context: { params: Promise<{ client: string }> },
): Promise<Response> {
  const headers = { 'Content-Type': 'text/javascript; charset=utf-8' };
  return new Response(await bundleSdkClient((await context.params).client), { headers });
}

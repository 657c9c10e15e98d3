import { siteToken } from '@/server/cloud/accounts/site-token';
import { startLearnerCloud } from '@/server/cloud/accounts/start-learner-cloud';
import { stopRequest } from '../bootstrap/stop-request';

/** Learners' endpoint, as `npm start` runs it beside the site. Everything it needs stands in its environment. */
export async function main(): Promise<number> {
  const stop = stopRequest();
  const port = Number(process.env.FANOUT_CLOUD_PORT);
  const cloud = await startLearnerCloud({
    host: process.env.FANOUT_CLOUD_HOST || '127.0.0.1',
    port,
    origin: process.env.FANOUT_CLOUD_ORIGIN ?? `http://localhost:${port}`,
    token: siteToken(),
    dataFolder: process.env.FANOUT_DATA_DIR,
    allowedHosts: process.env.FANOUT_WEBHOOK_ALLOW,
    onBug: (error) => process.stderr.write(`${error instanceof Error ? error.stack : error}\n`),
  });
  await stop;
  await cloud.close();
  process.exit(0);
}

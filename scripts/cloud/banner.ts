import type { Cloud } from '@/server/cloud/start-cloud';
import type { CloudArguments } from './cloud-arguments';

/** What the reader sees when the endpoint is ready: where it is and what to paste. */
export function banner(
  cloud: Pick<Cloud, 'port' | 'world' | 'persisted'>,
  { host, statePath, secret }: CloudArguments,
): string {
  const url = `http://${host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${cloud.port}`;
  const { accountId, region } = cloud.world;
  return `
Fanout's AWS endpoint is at ${url}  (Ctrl-C stops it)
${keeps(cloud, statePath)}

  export AWS_ENDPOINT_URL=${url}
  export AWS_ACCESS_KEY_ID=${accountId} AWS_SECRET_ACCESS_KEY=${secret} AWS_DEFAULT_REGION=${region}

  aws sqs create-queue --queue-name orders
  (a CLI older than 2.13 needs --endpoint-url ${url}; another account is another twelve digits as key)

`;
}

function keeps({ persisted }: Pick<Cloud, 'persisted'>, statePath: string | undefined): string {
  if (!persisted) return 'In memory: everything is gone when it stops (--state FILE keeps it).';
  const cut =
    persisted.cutBytes > 0 ? ` ${persisted.cutBytes} bytes of an unfinished step at its end were cut.` : '';
  return `Kept in ${statePath}.${cut}`;
}

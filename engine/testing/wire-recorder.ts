import { sdkHandler } from '../client/sdk-handler';
import type { Outcome } from '../kernel/outcome';
import type { WorldCall } from '../kernel/world-options';
import type { ServiceSchema } from '../wire/schema';
import { WireServices } from '../wire/wire-service';
import type { ClientConfig } from './wire-world';

/** An SDK client's configuration under which its calls are written down and answered with what a test says. */
export function wireRecorder(
  schema: ServiceSchema,
  answer: Outcome<unknown>,
): { calls: WorldCall[]; config: ClientConfig } {
  const calls: WorldCall[] = [];
  const services = new WireServices([schema]);
  const requestHandler = sdkHandler({
    execute: async (call) => {
      calls.push(call);
      return answer;
    },
    wire: () => ({
      services,
      accountId: '123456789012',
      region: 'us-east-1',
      nowMs: 0,
      requestId: () => '00000000-0000-4000-8000-000000000000',
    }),
  });
  const credentials = { accessKeyId: 'AKID', secretAccessKey: 'secret' };
  return { calls, config: { region: 'us-east-1', credentials, requestHandler, maxAttempts: 1 } };
}

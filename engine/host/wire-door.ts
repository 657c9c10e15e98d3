import '../policy/policy-engine';
import { encodeUtf8 } from '../bytes/utf8';
import type { HttpRequest, HttpResponse } from '../client/http';
import { DEFAULT_ACCOUNT_ID, DEFAULT_REGION, DEFAULT_START_MS } from '../kernel/world-options';
import { joinModules, missingFor } from '../module/join-modules';
import { allWireServices } from '../wire/all-services';
import { readWireRequest } from '../wire/read-wire-request';
import type { WireResponse } from '../wire/wire';
import type { Playback } from './playback';

let requests = 0;

/** Answers an AWS client's HTTP request in a sandbox's world, at the moment that is shown. A long poll answers late. */
export async function answerHttp(
  playback: Playback,
  request: HttpRequest,
  reply: (response: HttpResponse) => void,
): Promise<void> {
  const reading = readWireRequest(request, {
    services: allWireServices,
    accountId: DEFAULT_ACCOUNT_ID,
    region: DEFAULT_REGION,
    nowMs: DEFAULT_START_MS + playback.atMs,
    actor: 'reader',
    origin: request.origin,
    requestId: nextRequestId,
  });
  if ('response' in reading) {
    reply(asBytes(reading.response));
    return;
  }
  const { call } = reading;
  const asked = {
    operations: [`${call.service}:${call.operation}`],
    text: JSON.stringify(call.request) ?? '',
  };
  await joinModules(missingFor(asked, playback.modules), playback.modules);
  playback.execute(call, (outcome) => reply(asBytes(reading.reply(outcome))));
}

function asBytes({ status, headers, body }: WireResponse): HttpResponse {
  return { status, headers, body: typeof body === 'string' ? encodeUtf8(body) : body };
}

/** Only a client's log shows it: counted, so that nothing here needs chance. */
function nextRequestId(): string {
  requests += 1;
  return `00000000-0000-4000-8000-${requests.toString(16).padStart(12, '0')}`;
}

import { encodeUtf8 } from '../bytes/utf8';
import { World } from '../kernel/world';
import { snsService } from '../sns/service';
import { sqsService } from '../sqs/service';
import { allWireServices } from '../wire/all-services';
import { readWireRequest } from '../wire/read-wire-request';
import type { WireOptions, WireRequest, WireResponse } from '../wire/wire';
import { answerOf } from './wire-world';

const services = allWireServices;

/** A world of SQS and SNS that takes raw HTTP requests. */
export function wireSender(more: Partial<WireOptions> = {}) {
  const world = new World({ seed: 1, services: [sqsService, snsService] });
  const options: WireOptions = {
    services,
    accountId: world.accountId,
    region: world.region,
    nowMs: world.nowMs,
    requestId: () => 'id-1',
    ...more,
  };
  function send(request: Partial<WireRequest> & { text?: string }): WireResponse {
    const body = request.body ?? encodeUtf8(request.text ?? '');
    const reading = readWireRequest({ method: 'POST', url: '/', headers: {}, ...request, body }, options);
    return 'response' in reading ? reading.response : reading.reply(answerOf(world, reading.call));
  }
  const form = (text: string, url = '/') =>
    send({ url, text, headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' } });
  const json = (target: string, text: string) =>
    send({ text, headers: { 'x-amz-target': target, 'content-type': 'application/x-amz-json-1.0' } });
  return { world, send, form, json };
}

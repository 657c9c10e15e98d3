import type { TargetAdapter } from '../module/adapters';

export const busTarget: TargetAdapter = {
  name: 'bus',
  kind: 'buses',
  send({ target }, messages) {
    if (!target) return [];
    const { address, source, detailType } = target;
    const Entries = messages.map(({ MessageBody }) => ({
      EventBusName: address,
      Source: source,
      DetailType: detailType,
      Detail: detailOf(MessageBody),
    }));
    return [{ service: 'eventbridge', operation: 'PutEvents', request: { Entries }, count: messages.length }];
  },
};

/** EventBridge takes a JSON object only; a plain text becomes the `message` of one. */
function detailOf(body: string): string {
  return body.trimStart().startsWith('{') ? body : JSON.stringify({ message: body });
}

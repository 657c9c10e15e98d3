import type { TargetAdapter } from '../module/adapters';

export const bucketTarget: TargetAdapter = {
  name: 'bucket',
  kind: 'buckets',
  send({ target }, messages, first) {
    if (!target) return [];
    const { address, keys } = target;
    return messages.map(({ MessageBody }, index) => {
      const number = first + index;
      const Key = (keys[(number - 1) % keys.length] as string).replaceAll('{n}', String(number));
      const request = { Bucket: address, Key, Body: MessageBody };
      return { service: 's3', operation: 'PutObject', request, count: 1 };
    });
  },
};

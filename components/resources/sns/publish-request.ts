import type { ProducerSpec } from '@/engine/actors/spec';
import type { Topology } from '@/engine/client/topology';
import { textOf } from '../../sandbox/panels/form-text';

/** Whether somebody filters by the attributes, so that they are at hand. */
export function attributesMatter({ producers = [], subscriptions = [] }: Topology, topic: string): boolean {
  const filters = subscriptions.some(
    (each) => each.topic === topic && each.filter !== undefined && each.filterScope !== 'MessageBody',
  );
  return filters || producers.some(({ to, attributes }) => to === topic && attributes !== undefined);
}

/** A group like those that come here anyway. */
export function groupOf(producer: ProducerSpec | undefined): string {
  return Array.isArray(producer?.groups) ? (producer.groups[0] ?? 'group-1') : 'group-1';
}

/** What a filled form asks SNS to publish; what is left empty is left out. */
export function publishedIn(form: FormData, attributes: Record<string, unknown>): Record<string, unknown> {
  const [subject, group, deduplication] = ['subject', 'group', 'deduplication'].map((name) =>
    textOf(form, name),
  );
  return {
    Message: String(form.get('body') ?? ''),
    ...(subject && { Subject: subject }),
    ...(group && { MessageGroupId: group }),
    ...(deduplication && { MessageDeduplicationId: deduplication }),
    ...(form.get('structure') && { MessageStructure: 'json' }),
    ...(Object.keys(attributes).length > 0 && { MessageAttributes: attributes }),
  };
}

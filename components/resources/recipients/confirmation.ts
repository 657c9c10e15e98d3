import type { RecipientView } from '@/engine/recipients/view';
import type { SubscriptionView } from '@/engine/sns/view';

/** The call behind a confirmation's link, or undefined when it is no such link. */
export function confirmationOf(url: string): { TopicArn: string; Token: string } | undefined {
  const query = URL.canParse(url) ? new URL(url).searchParams : undefined;
  const [TopicArn, Token] = [query?.get('TopicArn'), query?.get('Token')];
  return TopicArn && Token ? { TopicArn, Token } : undefined;
}

/** Whether this recipient's subscription to the topic has been confirmed. */
export function isAnswered(
  subscriptions: readonly Pick<SubscriptionView, 'topic' | 'to' | 'confirmed'>[],
  topic: string | undefined,
  { name, address }: Pick<RecipientView, 'name' | 'address'>,
): boolean {
  const own = subscriptions.filter(
    (each) => each.topic === topic && (each.to === name || each.to === address),
  );
  return own.length > 0 && own.every(({ confirmed }) => confirmed);
}

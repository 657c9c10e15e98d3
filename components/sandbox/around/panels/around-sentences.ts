import { contentOf } from '@/engine/client/content-of';
import type { Topology } from '@/engine/client/topology';
import type { WorldView } from '@/engine/client/view';
import type { RecipientView } from '@/engine/recipients/view';
import { plural } from '../../format';
import { filterWords } from '../drawing/filter-words';
import { whereaboutsOf } from '../drawing/whereabouts';

const all = <Value>(things: Record<string, Value> | undefined): Value[] => Object.values(things ?? {});

/** A sentence for everything around queues that the drawing shows, but for subscriptions, which have a table. */
export function sentencesOf(view: WorldView, topology: Topology): string[] {
  const patternOf = (name: string) => topology.rules?.find((rule) => rule.name === name)?.pattern ?? {};
  return [
    ...all(view.topics).map(
      ({ name, fifo, published, deduplicated, archived, encrypted }) =>
        `Topic ${name}${fifo ? ', FIFO' : ''}${encrypted ? ', encrypted' : ''}: ${published} published${
          fifo ? `, ${plural(deduplicated, 'repeat')} not delivered again` : ''
        }${archived === undefined ? '' : `, ${archived} in its archive`}.`,
    ),
    ...all(view.buckets).map(
      ({ name, objectsTotal, notified }) =>
        `Bucket ${name}: ${plural(objectsTotal, 'object')}, ${plural(notified, 'event')} told.`,
    ),
    ...(topology.buckets ?? []).flatMap(({ name, notifications = [] }) =>
      notifications.map(
        ({ events, prefix = '', suffix = '', to }) =>
          `Bucket ${name} tells ${to} of ${events.join(', ')}${
            prefix || suffix ? ` for keys ${prefix}*${suffix}` : ''
          }.`,
      ),
    ),
    ...all(view.buses).map(
      ({ name, received, unmatched }) =>
        `Event bus ${name}: ${plural(received, 'event')}, ${unmatched} matched by no rule.`,
    ),
    ...all(view.rules).map(
      ({ name, bus, to, matched, failed }) =>
        `Rule ${name} of ${bus} sends ${filterWords(patternOf(name))} to ${to.join(', ')}: ${matched} matched, ${failed} failed.`,
    ),
    ...all(view.functions).map(
      (each) =>
        `Function ${each.name}: ${each.running} running, ${each.queued} waiting, ${each.succeeded} succeeded, ${each.failed} failed, ${each.throttled} throttled.`,
    ),
    ...(topology.deliveryStreams ?? []).map(
      ({ name, bucket }) => `Delivery stream ${name} writes to bucket ${bucket}.`,
    ),
    ...[...whereaboutsOf(topology)].map(([name, words]) => `${name}: ${words}.`),
    ...all(view.recipients).map(recipientSentence),
    ...all(view.alarms).map(
      ({ name, state, metric, threshold, value, to }) =>
        `Alarm ${name} is ${state}: ${metric} is ${value ?? 'not known'}, it rings at ${threshold}${to ? ` and tells ${to}` : ''}.`,
    ),
  ];
}

const MOST_LETTERS = 80;

/** What was written, without the envelope, in a line. */
function brief(body: string): string {
  const line = contentOf(body).replace(/\s+/g, ' ').trim();
  return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS - 1)}…` : line;
}

const receivedWords: Record<RecipientView['kind'], [string, string]> = {
  inbox: ['mail', 'mails'],
  phone: ['text message', 'text messages'],
  webhook: ['request', 'requests'],
  app: ['push', 'pushes'],
};

function recipientSentence({ name, kind, receivedTotal, status, enabled, received }: RecipientView): string {
  const [one, many] = receivedWords[kind];
  const answers = status === undefined ? '' : `, ${status === 0 ? 'does not answer' : `answers ${status}`}`;
  const off = enabled === false ? (kind === 'phone' ? ', opted out' : ', disabled') : '';
  const latest = received.at(-1);
  const last = latest === undefined ? '' : ` The latest: ${latest.subject ?? brief(latest.body)}.`;
  return `${name}, ${kind}: ${plural(receivedTotal, one, many)}${answers}${off}.${last}`;
}

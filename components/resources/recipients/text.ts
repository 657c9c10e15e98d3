import { contentOf } from '@/engine/client/content-of';
import type { RecipientView } from '@/engine/recipients/view';
import { plural } from '../../sandbox/format';
import type { TextPart } from '../resource-module';

export const text: readonly TextPart[] = [
  { order: 27, sentences: ({ recipients = {} }) => Object.values(recipients).map(recipientSentence) },
];

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

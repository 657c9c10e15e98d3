import type { MessageView } from '@/engine/sqs/view';
import { clock } from '../../sandbox/format';
import { READER } from '../actors/names';

/** What a message is up to, in a few words: `visible`, `in flight, back at 00:31`, `delayed until 00:10`. */
export function stateInWords(message: MessageView, atMs: number): string {
  if (message.state === 'visible') return 'visible';
  const until = clock(message.visibleAtMs ?? atMs);
  if (message.state === 'delayed') return `delayed until ${until}`;
  const holder =
    message.heldBy === undefined ? '' : `held by ${message.heldBy === READER ? 'you' : message.heldBy}, `;
  return `${holder}back at ${until}`;
}

/** The same for a list, where there is little room: `you until 00:31`. */
export function stateInBrief(message: MessageView, atMs: number): string {
  if (message.state === 'visible') return 'visible';
  const until = `until ${clock(message.visibleAtMs ?? atMs)}`;
  if (message.state === 'delayed') return `delayed ${until}`;
  return `${message.heldBy === READER ? 'you' : (message.heldBy ?? 'in flight')} ${until}`;
}

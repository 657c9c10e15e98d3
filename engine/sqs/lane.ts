import { Chain } from '../structures/chain';
import { IndexedHeap } from './indexed-heap';
import type { Message } from './message';

function earlierInGroup(one: Message, other: Message): boolean {
  return one.order < other.order;
}

/** The messages of one message group (or, in a standard queue, of one tenant) and the order of its visible ones. */
export class Lane {
  /** Messages of any status. */
  size = 0;
  visible = 0;
  inFlight = 0;
  /** Fair queues: this tenant takes more than its share. */
  noisy = false;
  lastSentAtMs = 0;
  /** Time that consumers spent on it in the running five minutes and in those before. */
  processing = { period: 0, currentMs: 0, previousMs: 0 };
  heapIndex = -1;
  private readonly fresh = new Chain<Message>();
  private readonly returned = new IndexedHeap<Message>(earlierInGroup);

  /** @param groupId undefined for the messages without one */
  constructor(readonly groupId: string | undefined) {}

  /** The visible message that stands first. */
  get head(): Message | undefined {
    const fresh = this.fresh.first?.item;
    const returned = this.returned.top;
    if (!fresh || !returned) return fresh ?? returned;
    return earlierInGroup(returned, fresh) ? returned : fresh;
  }

  /** Joins the order at its place: mostly the end, else (it was here before) in front of those that came later. */
  join(message: Message): void {
    const last = this.fresh.last?.item;
    if (!last || earlierInGroup(last, message)) message.laneNode = this.fresh.append(message);
    else this.returned.push(message);
    this.visible += 1;
  }

  leave(message: Message): void {
    if (message.laneNode) {
      this.fresh.remove(message.laneNode);
      message.laneNode = undefined;
    } else {
      this.returned.remove(message);
    }
    this.visible -= 1;
  }

  /** The message that stands `places` behind the head, or the last one. Takes as many steps as places. */
  behindHead(places: number): Message | undefined {
    const passed: Message[] = [];
    for (let head = this.head; head && passed.length <= places; head = this.head) {
      passed.push(head);
      this.leave(head);
    }
    for (const message of passed) this.join(message);
    return passed.at(-1);
  }
}

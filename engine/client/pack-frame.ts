import type { MessageView } from '../sqs/view';
import type { PackedFrame, PackedMessages } from './protocol';
import type { Frame } from './sandbox-client';

type MessageLists = Map<string, MessageView[]>;

/** Packs frames for one listener: each is told against the frame packed before. */
export class FramePacker {
  private last: MessageLists = new Map();

  pack(frame: Frame): PackedFrame {
    const lists: MessageLists = new Map();
    const queues: PackedFrame['view']['queues'] = {};
    for (const [name, queue] of Object.entries(frame.view.queues ?? {})) {
      const before = this.last.get(name) ?? [];
      lists.set(name, queue.messages);
      queues[name] = { ...queue, messages: packMessages(before, queue.messages) };
    }
    this.last = lists;
    return { ...frame, view: { ...frame.view, queues } };
  }
}

/** Unpacks what a `FramePacker` packed, frame after frame; messages that did not change stay the same objects. */
export class FrameUnpacker {
  private last: MessageLists = new Map();

  unpack(packed: PackedFrame): Frame {
    const lists: MessageLists = new Map();
    const queues: Frame['view']['queues'] = {};
    for (const [name, queue] of Object.entries(packed.view.queues)) {
      const messages = unpackMessages(this.last.get(name) ?? [], queue.messages);
      lists.set(name, messages);
      queues[name] = { ...queue, messages };
    }
    this.last = lists;
    return { ...packed, view: { ...packed.view, queues } };
  }
}

function packMessages(before: MessageView[], after: MessageView[]): PackedMessages {
  const places = new Map(before.map((message, index) => [message.id, index]));
  const packed: PackedMessages = [];
  let run: [number, number] | undefined;
  for (const message of after) {
    const place = places.get(message.id);
    if (place === undefined || !isSame(before[place] as MessageView, message)) {
      packed.push(message);
      run = undefined;
    } else if (run && run[0] + run[1] === place) run[1] += 1;
    else {
      run = [place, 1];
      packed.push(run);
    }
  }
  return packed;
}

function unpackMessages(before: MessageView[], packed: PackedMessages): MessageView[] {
  return packed.flatMap((part) => (Array.isArray(part) ? before.slice(part[0], part[0] + part[1]) : [part]));
}

/** The fields that change while a message is in one queue, and those that tell two stays in it apart. */
function isSame(one: MessageView, other: MessageView): boolean {
  return (
    one.state === other.state &&
    one.receiveCount === other.receiveCount &&
    one.visibleAtMs === other.visibleAtMs &&
    one.receiptHandle === other.receiptHandle &&
    one.heldBy === other.heldBy &&
    one.enqueuedAtMs === other.enqueuedAtMs &&
    one.expiresAtMs === other.expiresAtMs &&
    one.sentAtMs === other.sentAtMs &&
    one.body === other.body
  );
}

import type { ChainNode } from '../structures/chain';
import { sqsLimits } from './limits';
import type { Message } from './message';

/**
 * A FIFO queue looks for free groups among its first 120,000 messages only, so a backlog of one group can hide others.
 * Source: SQS Developer Guide, avoid-backlog-with-the-same-message-group-id.
 */
export class ScanWindow {
  private count = 0;
  private end: ChainNode<Message> | undefined;

  constructor(private readonly limit: number = sqsLimits.fifoScanWindowMessages.max) {}

  /** @param node at the end of the chain of arrivals */
  added(node: ChainNode<Message>): void {
    node.item.inWindow = this.count < this.limit;
    if (!node.item.inWindow) return;
    this.count += 1;
    this.end = node;
  }

  /** Call before the node leaves the chain. @returns the message that has come into the window, if one has */
  removing(node: ChainNode<Message>): Message | undefined {
    if (!node.item.inWindow) return undefined;
    const entering = this.end?.next;
    if (entering) {
      entering.item.inWindow = true;
      this.end = entering;
      return entering.item;
    }
    this.count -= 1;
    if (this.end === node) this.end = node.previous;
    return undefined;
  }
}

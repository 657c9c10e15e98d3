export interface ChainNode<Item> {
  readonly item: Item;
  previous: ChainNode<Item> | undefined;
  next: ChainNode<Item> | undefined;
}

/** A doubly linked list: adding at the end and removing anywhere take constant time. */
export class Chain<Item> {
  private head: ChainNode<Item> | undefined;
  private tail: ChainNode<Item> | undefined;
  private length = 0;

  get size(): number {
    return this.length;
  }

  get first(): ChainNode<Item> | undefined {
    return this.head;
  }

  get last(): ChainNode<Item> | undefined {
    return this.tail;
  }

  append(item: Item): ChainNode<Item> {
    const node: ChainNode<Item> = { item, previous: this.tail, next: undefined };
    if (this.tail) this.tail.next = node;
    else this.head = node;
    this.tail = node;
    this.length += 1;
    return node;
  }

  /** @param node of this chain, once */
  remove(node: ChainNode<Item>): void {
    if (node.previous) node.previous.next = node.next;
    else this.head = node.next;
    if (node.next) node.next.previous = node.previous;
    else this.tail = node.previous;
    // Cut loose: a removed node that still points into the chain keeps long-gone neighbours alive in memory.
    node.previous = undefined;
    node.next = undefined;
    this.length -= 1;
  }

  *items(): Generator<Item> {
    for (let node = this.head; node; node = node.next) yield node.item;
  }
}

/** A binary heap by sending time whose dead entries are dropped when they come to the top. */
export class OldestFirst<Item extends { sentAtMs: number }> {
  private readonly heap: Item[] = [];

  add(item: Item): void {
    const { heap } = this;
    let index = heap.length;
    heap.push(item);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const other = heap[parent] as Item;
      if (other.sentAtMs <= item.sentAtMs) break;
      heap[index] = other;
      index = parent;
    }
    heap[index] = item;
  }

  first(isAlive: (item: Item) => boolean): Item | undefined {
    for (let top = this.heap[0]; top; top = this.heap[0]) {
      if (isAlive(top)) return top;
      this.dropTop();
    }
    return undefined;
  }

  private dropTop(): void {
    const { heap } = this;
    const last = heap.pop() as Item;
    if (heap.length === 0) return;
    let index = 0;
    for (let child = this.earlierChild(0); child !== undefined; child = this.earlierChild(index)) {
      const other = heap[child] as Item;
      if (other.sentAtMs >= last.sentAtMs) break;
      heap[index] = other;
      index = child;
    }
    heap[index] = last;
  }

  private earlierChild(parent: number): number | undefined {
    const left = this.heap[2 * parent + 1];
    const right = this.heap[2 * parent + 2];
    if (!left) return undefined;
    return right && right.sentAtMs < left.sentAtMs ? 2 * parent + 2 : 2 * parent + 1;
  }
}

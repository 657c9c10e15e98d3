/** What a heap keeps in its items to find them again; -1 outside any heap. An item lies in one such heap at a time. */
export interface HeapItem {
  heapIndex: number;
}

/** A binary heap from which any item can be removed, in logarithmic time and without leaving garbage. */
export class IndexedHeap<Item extends HeapItem> {
  private readonly heap: Item[] = [];

  /** @param before a total order, so that equal histories take items out in equal order */
  constructor(private readonly before: (one: Item, other: Item) => boolean) {}

  get size(): number {
    return this.heap.length;
  }

  get top(): Item | undefined {
    return this.heap[0];
  }

  push(item: Item): void {
    this.heap.push(item);
    this.rise(item, this.heap.length - 1);
  }

  pop(): Item | undefined {
    const top = this.heap[0];
    if (top) this.remove(top);
    return top;
  }

  /** @param item that lies in this heap */
  remove(item: Item): void {
    const index = item.heapIndex;
    const last = this.heap.pop() as Item;
    item.heapIndex = -1;
    if (last !== item) this.place(last, index);
  }

  /** Puts an item back in order after what it is ordered by has changed. */
  update(item: Item): void {
    this.place(item, item.heapIndex);
  }

  items(): readonly Item[] {
    return this.heap;
  }

  private place(item: Item, index: number): void {
    const parent = this.heap[(index - 1) >> 1];
    if (index > 0 && parent && this.before(item, parent)) this.rise(item, index);
    else this.sink(item, index);
  }

  private rise(item: Item, from: number): void {
    let index = from;
    while (index > 0) {
      const parentIndex = (index - 1) >> 1;
      const parent = this.heap[parentIndex] as Item;
      if (!this.before(item, parent)) break;
      this.put(parent, index);
      index = parentIndex;
    }
    this.put(item, index);
  }

  private sink(item: Item, from: number): void {
    const { heap } = this;
    let index = from;
    for (let child = 2 * index + 1; child < heap.length; child = 2 * index + 1) {
      if (child + 1 < heap.length && this.before(heap[child + 1] as Item, heap[child] as Item)) child += 1;
      const smaller = heap[child] as Item;
      if (!this.before(smaller, item)) break;
      this.put(smaller, index);
      index = child;
    }
    this.put(item, index);
  }

  private put(item: Item, index: number): void {
    this.heap[index] = item;
    item.heapIndex = index;
  }
}

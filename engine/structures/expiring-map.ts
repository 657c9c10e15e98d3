import { Chain, type ChainNode } from './chain';

export type ExpiringEntry<Value> = { key: string; value: Value; atMs: number };

/** Values that are forgotten some time after they were put in. Forgetting costs as much as putting in did. */
export class ExpiringMap<Value> {
  private readonly nodes = new Map<string, ChainNode<ExpiringEntry<Value>>>();
  private readonly order = new Chain<ExpiringEntry<Value>>();

  constructor(private readonly lifeMs: number) {}

  /** @param nowMs not before that of any earlier call */
  get(key: string, nowMs: number): Value | undefined {
    this.forget(nowMs);
    return this.nodes.get(key)?.item.value;
  }

  /** @param key that `get` did not find */
  put(key: string, value: Value, nowMs: number): void {
    this.forget(nowMs);
    this.nodes.set(key, this.order.append({ key, value, atMs: nowMs }));
  }

  forgetKey(key: string): void {
    const node = this.nodes.get(key);
    if (!node) return;
    this.order.remove(node);
    this.nodes.delete(key);
  }

  snapshot(): ExpiringEntry<Value>[] {
    return [...this.order.items()];
  }

  restore(entries: ExpiringEntry<Value>[]): void {
    for (const { key, value, atMs } of entries) this.put(key, value, atMs);
  }

  private forget(nowMs: number): void {
    for (let first = this.order.first; first; first = this.order.first) {
      if (first.item.atMs + this.lifeMs > nowMs) return;
      this.forgetKey(first.item.key);
    }
  }
}

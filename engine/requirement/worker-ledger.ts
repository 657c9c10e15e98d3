/** Workers in service, by their group. */
export class WorkerLedger {
  private readonly inService = new Map<string, Set<string>>();
  private readonly known = new Set<string>();

  get groups(): string[] {
    return [...this.inService.keys()];
  }

  /** Those of a group that have come into service and have not crashed or left since. */
  count(group: string): number {
    return this.inService.get(group)?.size ?? 0;
  }

  /** Whether an actor has ever been a worker. */
  isWorker(actor: string): boolean {
    return this.known.has(actor);
  }

  started(group: string, worker: string): void {
    this.known.add(worker);
    this.group(group).add(worker);
  }

  left(group: string, worker: string): void {
    this.group(group).delete(worker);
  }

  private group(name: string): Set<string> {
    let group = this.inService.get(name);
    if (!group) {
      group = new Set();
      this.inService.set(name, group);
    }
    return group;
  }
}

import type { Delivery } from './delivery';

/** The group in which a FIFO topic keeps order; a standard topic's groups are only passed on. */
function groupOf({ message }: Delivery): string | undefined {
  const { sequenceNumber, groupId } = message.content;
  return sequenceNumber === undefined ? undefined : groupId;
}

/** Puts a delivery behind those of its group. @returns whether it is the first and may be tried at once */
export function joinGroupOrder(delivery: Delivery): boolean {
  const group = groupOf(delivery);
  if (group === undefined) return true;
  const { groupOrder } = delivery.subscription;
  const last = groupOrder.get(group);
  groupOrder.set(group, delivery);
  if (last) last.next = delivery;
  return !last;
}

/** Takes the first delivery out of its group's order. @returns the one that may now be tried */
export function leaveGroupOrder(delivery: Delivery): Delivery | undefined {
  const group = groupOf(delivery);
  if (group !== undefined && !delivery.next) delivery.subscription.groupOrder.delete(group);
  return delivery.next;
}

/** Whether two pieces of plain data say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  return isSameObject(one as Record<string, unknown>, other as Record<string, unknown>);
}

function isSameObject(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  let surplus = 0;
  for (const key in one) {
    if (!(key in other) || !isSame(one[key], other[key])) return false;
    surplus += 1;
  }
  for (const _ in other) surplus -= 1;
  return surplus === 0;
}

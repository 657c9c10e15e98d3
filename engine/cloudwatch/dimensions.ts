/** Whether a request's dimensions are what they should be: none at all, or a list of names with a value or without. */
export function isDimensions(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return Array.isArray(value) && value.every(isDimension);
}

function isDimension(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('Name' in value)) return false;
  const ownValue = 'Value' in value ? value.Value : undefined;
  return typeof value.Name === 'string' && (ownValue === undefined || typeof ownValue === 'string');
}

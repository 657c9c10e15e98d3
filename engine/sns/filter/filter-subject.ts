import type { StoredAttribute, StoredAttributes } from '../../messages/message-attributes';
import { parsedJson } from '../../shape/parse-json';

/** A message as filters see it. It is taken apart once, however many subscriptions have a filter. */
export class FilterSubject {
  private attributesRead: Record<string, unknown> | undefined;
  private bodyRead: { object: Record<string, unknown> | undefined } | undefined;

  constructor(
    private readonly text: string,
    private readonly stored: StoredAttributes | undefined,
  ) {}

  /** The message attributes by name, as the values that filters compare; those of other types are left out. */
  get attributes(): Record<string, unknown> {
    this.attributesRead ??= valuesOf(this.stored ?? {});
    return this.attributesRead;
  }

  /** The body, when it is a JSON object. */
  get body(): Record<string, unknown> | undefined {
    this.bodyRead ??= { object: readObject(this.text) };
    return this.bodyRead.object;
  }
}

/** String, String.Array and Number are compared, Binary is ignored. Source: subscription-filter-policy-constraints. */
function valuesOf(stored: StoredAttributes): Record<string, unknown> {
  const values: Record<string, unknown> = Object.create(null);
  for (const name in stored) {
    const value = compared(stored[name] as StoredAttribute);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

function compared({ dataType, text }: StoredAttribute): unknown {
  if (text === undefined) return undefined;
  if (dataType === 'String') return text;
  if (dataType === 'Number') return Number(text);
  return dataType === 'String.Array' ? parsedJson(text) : undefined;
}

function readObject(text: string): Record<string, unknown> | undefined {
  // Most bodies that are no objects show it by their first character.
  if (!/^\s*\{/.test(text)) return undefined;
  return parsedJson(text) as Record<string, unknown> | undefined;
}

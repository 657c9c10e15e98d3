interface Attribute {
  DataType: 'String' | 'Number' | 'String.Array';
  StringValue: string;
}

const numeric = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * Message attributes as a reader writes them, one a line: `name = value`. A number is a Number, a list in brackets a
 * String.Array, anything else a String; quotes make a number a String. Gives the lines that say nothing as `unread`.
 */
export function readAttributes(text: string): { attributes: Record<string, Attribute>; unread: string[] } {
  const attributes: Record<string, Attribute> = {};
  const unread: string[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const [, name, value] = /^([^=:]+?)\s*[=:]\s*(.+)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) unread.push(line);
    else attributes[name] = attributeFrom(value);
  }
  return { attributes, unread };
}

function attributeFrom(value: string): Attribute {
  if (numeric.test(value)) return { DataType: 'Number', StringValue: value };
  if (/^\[.*\]$/.test(value)) return { DataType: 'String.Array', StringValue: value };
  return { DataType: 'String', StringValue: /^"(.*)"$/.exec(value)?.[1] ?? value };
}

/** The attributes a producer sends first, as a reader would write them. */
export function writtenAttributes(
  attributes: Record<string, string | number | (string | number)[]> | undefined,
): string {
  return Object.entries(attributes ?? {})
    .map(([name, value]) => `${name} = ${Array.isArray(value) ? (value[0] ?? '') : value}`)
    .join('\n');
}

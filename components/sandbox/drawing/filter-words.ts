type Json = unknown;

function isRecord(value: Json): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const signs: Record<string, string> = { '=': '=', '>': '>', '>=': '≥', '<': '<', '<=': '≤' };

/** `['>=', 100, '<', 200]` as `≥ 100, < 200`. */
function numericWords(parts: Json): string {
  if (!Array.isArray(parts)) return 'a number';
  const pairs = parts.flatMap((part, index) =>
    index % 2 === 0 ? [`${signs[String(part)] ?? part} ${parts[index + 1]}`] : [],
  );
  return pairs.join(', ');
}

const list = (value: Json) => (Array.isArray(value) ? value : [value]).map(conditionWords).join(' or ');

const operators: Record<string, (operand: Json) => string> = {
  prefix: (operand) => (isRecord(operand) ? `${list(Object.values(operand))}…` : `${operand}…`),
  suffix: (operand) => (isRecord(operand) ? `…${list(Object.values(operand))}` : `…${operand}`),
  wildcard: (operand) => String(operand),
  cidr: (operand) => `within ${operand}`,
  numeric: numericWords,
  exists: (operand) => (operand === false ? 'missing' : 'present'),
  'anything-but': (operand) => `not ${list(operand)}`,
  'equals-ignore-case': (operand) => `${list(operand)} in any case`,
};

function conditionWords(condition: Json): string {
  if (!isRecord(condition)) return String(condition);
  const [[operator, operand] = ['', undefined]] = Object.entries(condition);
  return operators[operator]?.(operand) ?? `${operator} ${JSON.stringify(operand)}`;
}

function policyWords(policy: Record<string, Json>, path: string): string {
  return Object.entries(policy)
    .map(([key, value]) => {
      if (key === '$or' && Array.isArray(value)) {
        return value.map((each) => (isRecord(each) ? policyWords(each, path) : '')).join(' or ');
      }
      return isRecord(value) ? policyWords(value, `${path}${key}.`) : `${path}${key}: ${list(value)}`;
    })
    .join(' & ');
}

/**
 * A filter policy or an event pattern in a few words: `customer_type: retail & price: ≥ 100`. Takes the document or its
 * JSON text; text that is no document comes back as it is.
 */
export function filterWords(policy: string | Record<string, unknown>): string {
  if (typeof policy !== 'string') return policyWords(policy, '');
  try {
    const document: Json = JSON.parse(policy);
    return isRecord(document) ? policyWords(document, '') : policy;
  } catch {
    return policy;
  }
}

import type { Outcome } from '../kernel/outcome';
import type { ResourceScope } from './resource-scope';

/** Answers that script steps have named with `as`. */
export type NamedAnswers = Record<string, Outcome<unknown>>;

/** What the strings of a request are resolved against. */
export interface RequestScope {
  resources: Pick<ResourceScope, 'refer'>;
  answers: NamedAnswers;
  /** Number of the repetition, for `{n}`. */
  repetition: number;
}

/**
 * A request with its names resolved: `'@orders'` is the queue's URL (a topic's ARN, a bucket's name), `'@arn:orders'` its ARN,
 * `'$first.Messages[0].ReceiptHandle'` a value of the answer named `first`, and `{n}` the repetition's number. A document where
 * AWS takes its text, such as a policy, becomes that text.
 * @throws RangeError for an answer that is not there
 */
export function resolveRequest(request: unknown, scope: RequestScope): unknown {
  if (typeof request === 'string') return resolveText(request, scope);
  if (Array.isArray(request)) return request.map((item) => resolveRequest(item, scope));
  if (request === null || typeof request !== 'object') return request;
  const members = Object.entries(request).map(([key, value]) => [
    key,
    memberOf(key, resolveRequest(value, scope)),
  ]);
  return Object.fromEntries(members);
}

/** Fields that AWS takes as the text of a JSON document; a script may write the document itself. */
const DOCUMENT_FIELD = /(Policy|PolicyDocument|EventPattern|AttributeValue|Detail)$/;

function memberOf(key: string, value: unknown): unknown {
  return value !== null && typeof value === 'object' && DOCUMENT_FIELD.test(key)
    ? JSON.stringify(value)
    : value;
}

function resolveText(text: string, scope: RequestScope): unknown {
  const reference = resolveReference(text, scope.resources);
  if (reference !== undefined) return reference;
  const [, name, path] = /^\$([A-Za-z][\w-]*)\.(.+)$/.exec(text) ?? [];
  if (name && path) return answerValue(scope.answers, name, path);
  return text.replaceAll('{n}', String(scope.repetition));
}

/** What `'@orders'` or `'@arn:orders'` stands for; also with a path behind it, `'@arn:uploads/*'`. */
export function resolveReference(text: string, { refer }: Pick<ResourceScope, 'refer'>): string | undefined {
  const [, arn, name, path = ''] = /^@(arn:)?([A-Za-z0-9_.-]+)(\/.*)?$/.exec(text) ?? [];
  return name && refer(name, arn !== undefined) + path;
}

/** The text of a policy, with the names in it resolved. */
export function documentText(document: unknown, scope: Pick<ResourceScope, 'refer'>): string {
  return JSON.stringify(document, (_, value: unknown) =>
    typeof value === 'string' ? (resolveReference(value, scope) ?? value) : value,
  );
}

function answerValue(answers: NamedAnswers, name: string, path: string): unknown {
  const outcome = answers[name];
  if (!outcome) throw new RangeError(`No step has answered as '${name}' yet.`);
  if (!outcome.ok) throw new RangeError(`The step '${name}' failed with ${outcome.error.code}.`);
  const value = valueAt(outcome.response, path);
  if (value === undefined) throw new RangeError(`The answer '${name}' has no ${path}.`);
  return value;
}

/** The value at a path such as `'Messages[0].Attributes.SentTimestamp'`, or undefined. */
export function valueAt(root: unknown, path: string): unknown {
  let value = root;
  for (const key of path.split(/[.[\]]+/).filter(Boolean)) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

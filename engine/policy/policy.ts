import type { PolicyDocument, PolicyStatement } from '../kernel/access';
import type { PolicyPlace, PolicyReading } from '../kernel/policy-engine-registry';
import { type Fields, isFields } from '../shape/check-shape';
import { conditionFault, readCondition } from './policy-condition';

const VERSIONS: readonly unknown[] = [undefined, '2008-10-17', '2012-10-17'];
const STATEMENT_FIELDS = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
];

/**
 * Reads a policy's text. What could be evaluated only by guessing is refused: an operator that IAM does not have, a field with
 * a slip in its name, both `Action` and `NotAction`. Numbers and booleans of conditions become texts.
 * Source: IAM User Guide, grammar of the IAM JSON policy language; the sentences are IAM's (MalformedPolicyDocument).
 */
export function readPolicyText(text: string, place: PolicyPlace): PolicyReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'This policy contains invalid Json' };
  }
  return readPolicyValue(value, place);
}

/** The same for a policy that is parsed already. */
export function readPolicyValue(value: unknown, place: PolicyPlace): PolicyReading {
  if (!isFields(value)) return syntax();
  const { Version, Id, Statement } = value;
  if (!VERSIONS.includes(Version)) return { fault: 'The policy must contain a valid version string' };
  if (Id !== undefined && typeof Id !== 'string') return syntax();
  const entries: unknown[] = Array.isArray(Statement) ? Statement : [Statement];
  const fault = entriesFault(entries, place);
  if (fault) return { fault };
  const statements = (entries as PolicyStatement[]).map(readStatement);
  return sidFault(statements, place) ?? { document: documentOf(value, statements) };
}

function entriesFault(entries: unknown[], place: PolicyPlace): string | undefined {
  if (entries.length === 0) return SYNTAX;
  for (const entry of entries) {
    const fault = isFields(entry) ? statementFault(entry, place) : SYNTAX;
    if (fault) return fault;
  }
  return undefined;
}

const SYNTAX = 'Syntax errors in policy.';

function syntax(): PolicyReading {
  return { fault: SYNTAX };
}

function documentOf({ Version, Id }: Fields, Statement: PolicyStatement[]): PolicyDocument {
  const document: PolicyDocument = { Statement };
  if (typeof Version === 'string') document.Version = Version;
  if (typeof Id === 'string') document.Id = Id;
  return document;
}

function readStatement(statement: PolicyStatement): PolicyStatement {
  const { Condition, ...rest } = statement;
  return Condition === undefined ? rest : { ...rest, Condition: readCondition(Condition) };
}

function statementFault(entry: Fields, place: PolicyPlace): string | undefined {
  return (
    headFault(entry) ?? actionFault(entry) ?? principalFault(entry, place) ?? resourceFault(entry, place)
  );
}

function headFault({ Sid, Effect, Condition, ...rest }: Fields): string | undefined {
  if (!Object.keys(rest).every((name) => STATEMENT_FIELDS.includes(name))) return SYNTAX;
  if (Sid !== undefined && typeof Sid !== 'string') return SYNTAX;
  if (Effect !== 'Allow' && Effect !== 'Deny') return SYNTAX;
  return Condition === undefined ? undefined : conditionFault(Condition);
}

function actionFault({ Action, NotAction }: Fields): string | undefined {
  if (Action === undefined && NotAction === undefined) return 'Policy statement must contain actions.';
  return eitherFault(Action, NotAction, isTexts);
}

function principalFault({ Principal, NotPrincipal }: Fields, place: PolicyPlace): string | undefined {
  if (place !== 'identity') return eitherFault(Principal, NotPrincipal, isPrincipal);
  const given = Principal !== undefined || NotPrincipal !== undefined;
  return given ? 'Policy document should not specify a principal.' : undefined;
}

function resourceFault({ Resource, NotResource }: Fields, place: PolicyPlace): string | undefined {
  const given = Resource !== undefined || NotResource !== undefined;
  if (given)
    return place === 'trust' ? 'Has prohibited field Resource' : eitherFault(Resource, NotResource, isTexts);
  return place === 'identity' ? 'Policy statement must contain resources.' : undefined;
}

/** Exactly one of an element and its negation. */
function eitherFault(one: unknown, other: unknown, is: (value: unknown) => boolean): string | undefined {
  if ((one === undefined) === (other === undefined)) return SYNTAX;
  return is(one ?? other) ? undefined : SYNTAX;
}

function isPrincipal(value: unknown): boolean {
  return value === '*' || (isFields(value) && Object.values(value).every(isTexts));
}

function isTexts(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
}

/** IAM wants statement ids unique; SQS and SNS take what they are given. */
function sidFault(statements: PolicyStatement[], place: PolicyPlace): PolicyReading | undefined {
  if (place === 'resource') return undefined;
  const ids = statements.flatMap(({ Sid }) => (Sid ? [Sid] : []));
  if (new Set(ids).size === ids.length) return undefined;
  return { fault: 'Statement IDs (SID) in a single policy must be unique.' };
}

import { listOf, type OneOrMore, type PolicyDocument, type PolicyStatement } from '../kernel/access';
import { type Question, valuesOfKey } from './condition-keys';
import { meets, operatorOf } from './condition-operators';
import { expanded } from './policy-variables';
import { matchesPattern } from './wildcard';

/** A statement's place in its policy, as a learner looks for it: its Sid, or its number. */
export function statementName(document: PolicyDocument, statement: PolicyStatement): string {
  return statement.Sid || `number ${document.Statement.indexOf(statement) + 1}`;
}

/** Whether a statement speaks of the action and the resource; of whom and under what conditions it speaks is not looked at. */
export function speaksOf(statement: PolicyStatement, document: PolicyDocument, question: Question): boolean {
  return matchesAction(statement, question) && matchesResource(statement, document.Version, question);
}

function matchesAction({ Action, NotAction }: PolicyStatement, { access }: Question): boolean {
  const action = access.action.toLowerCase();
  const among = (patterns: OneOrMore) =>
    listOf(patterns).some((pattern) => matchesPattern(pattern.toLowerCase(), action));
  if (NotAction !== undefined) return !among(NotAction);
  return Action !== undefined && among(Action);
}

function matchesResource(
  statement: PolicyStatement,
  version: string | undefined,
  question: Question,
): boolean {
  const { Resource, NotResource } = statement;
  const { resourceArn } = question.access;
  const among = (patterns: OneOrMore) =>
    listOf(patterns).some((pattern) => {
      const wanted = expanded(pattern, version, question);
      return wanted !== undefined && matchesPattern(wanted, resourceArn);
    });
  if (NotResource !== undefined) return !among(NotResource);
  // Trust policies, and policies that stand at the resource itself, may leave it out.
  return Resource === undefined || among(Resource);
}

/** The first condition that does not hold, in words; undefined when all hold. */
export function unmetCondition(
  statement: PolicyStatement,
  document: PolicyDocument,
  question: Question,
): string | undefined {
  for (const [operator, keys] of Object.entries(statement.Condition ?? {})) {
    for (const [key, values] of Object.entries(keys)) {
      const unmet = unmetKey(operator, key, values, document.Version, question);
      if (unmet) return unmet;
    }
  }
  return undefined;
}

function unmetKey(
  name: string,
  key: string,
  values: OneOrMore,
  version: string | undefined,
  question: Question,
): string | undefined {
  const operator = operatorOf(name);
  const actual = valuesOfKey(key, question);
  const wanted = listOf(values).map((value) => expanded(value, version, question));
  const whole = wanted.filter((value) => value !== undefined);
  // An operator that IAM does not have cannot be written; one that were in a policy all the same would hold for nobody.
  if (operator && whole.length === wanted.length && meets(operator, whole, actual)) return undefined;
  return `${name} ${key} does not hold: ${actual ? `it is ${actual.join(', ')}` : 'the call does not carry it'}`;
}

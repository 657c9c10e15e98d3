import type { AnswerRequirement } from '../client/requirement';
import type { Outcome } from '../kernel/outcome';
import { type NamedAnswers, valueAt } from '../topology/resolve-request';
import type { Find, Finding } from './finding';

export function findAnswer(requirement: AnswerRequirement, answers: () => NamedAnswers): Find {
  return () => {
    const outcome = answers()[requirement.answer];
    if (!outcome) return finding(false, `The call '${requirement.answer}' has no answer yet.`);
    if (requirement.error !== undefined) return errorFinding(requirement, outcome);
    if (outcome.ok) return valueFinding(requirement, outcome.response);
    return finding(false, `The call '${requirement.answer}' failed with ${outcome.error.code}.`);
  };
}

function errorFinding({ answer, error }: AnswerRequirement, outcome: Outcome<unknown>): Finding {
  if (outcome.ok) return finding(false, `The call '${answer}' succeeded; expected ${error}.`);
  const { code } = outcome.error;
  return finding(
    code === error,
    `The call '${answer}' failed with ${code}${code === error ? ', as expected' : ''}.`,
  );
}

function valueFinding(requirement: AnswerRequirement, response: unknown): Finding {
  const { answer, path } = requirement;
  const value = path === undefined ? response : valueAt(response, path);
  const what = path === undefined ? `The answer '${answer}'` : `${path} of the answer '${answer}'`;
  const holds = fits(requirement, value);
  if (value === undefined) return finding(holds, `${what} is missing${holds ? ', as expected' : ''}.`);
  return finding(
    holds,
    `${what} is ${shown(value)}${holds ? ', as expected' : `; ${sayAsked(requirement)}`}.`,
  );
}

function fits({ equals, matches, absent }: AnswerRequirement, value: unknown): boolean {
  if (absent) return value === undefined;
  if (equals !== undefined) return value === equals;
  if (matches !== undefined) return typeof value === 'string' && new RegExp(matches).test(value);
  return value !== undefined;
}

function sayAsked({ equals, matches, absent }: AnswerRequirement): string {
  if (absent) return 'expected none';
  return equals === undefined ? `expected a match of ${matches}` : `expected ${shown(equals)}`;
}

function shown(value: unknown): string {
  return typeof value === 'object' ? 'there' : JSON.stringify(value);
}

function finding(holds: boolean, text: string): Finding {
  return { holds, reason: () => text };
}

import 'server-only';
import type { Requirement, Verdict } from '@/engine/client/requirement';
import { runScenario, type Scenario } from '@/engine/run/run-scenario';
import { parseDuration } from '@/engine/topology/duration';
import type { Letter, OptionRun } from '@/lib/quiz/answer-review';
import type { Question, QuestionOption, QuestionProof } from '@/lib/schemas/quiz';
import { usualSeries } from '@/server/content/authoring';
import { pageSandbox } from '@/server/content/page-sandbox';
import { shuffledOptions } from './ask-question';
import { optionScenario, qualified } from './option-scenario';
import type { StoredAttempt } from './review-attempt';

/**
 * An option of an answered question, played out under the proof's first seed: the world to show and the engine's verdicts on it.
 * @returns undefined when the question has no proof or the attempt no such letter
 */
export function runOption(
  question: Question,
  { id: attemptId, chosen }: Pick<StoredAttempt, 'id' | 'chosen'>,
  letter: Letter,
): OptionRun | undefined {
  const option = shuffledOptions(question, attemptId).find((place) => place.letter === letter)?.option;
  if (!question.proof || !option) return undefined;
  const scenario = optionScenario(question.proof, triedOptions(question, option));
  const [seed = 0] = question.proof.seeds;
  const { topology, script, runFor } = scenario;
  const verdicts = playedBefore.get(option) ?? play({ ...scenario, seed }, question.proof, option);
  const { declaration } = pageSandbox({
    id: `${question.id}-${letter}`,
    title: `${chosen.includes(option.id) ? 'Your answer' : `Answer ${letter.toUpperCase()}`}, run`,
    seed,
    topology,
    script,
    runFor,
    speed: speedFor(runFor),
    chart: usualSeries(topology),
  });
  return {
    declaration,
    verdicts: Object.entries(verdicts).map(([name, verdict]) => ({ ...verdict, label: wordsOf(name) })),
  };
}

// An option's verdicts are the same for everybody, and finding them can hold up the whole server for most of a second.
const playedBefore = new WeakMap<QuestionOption, Record<string, Verdict>>();

function play(scenario: Scenario, proof: QuestionProof, option: QuestionOption): Record<string, Verdict> {
  const { verdicts } = runScenario({ ...scenario, requirements: requirementsOf(proof, option) });
  playedBefore.set(option, verdicts);
  return verdicts;
}

/** Alone, or in company: where only all right options do it together, a wrong one takes the place of one of them. */
function triedOptions(question: Question, option: QuestionOption): QuestionOption[] {
  if (!question.proof?.together) return [option];
  const right = question.options.filter((one) => one.correct);
  return option.correct ? right : [...right.slice(1), option];
}

function requirementsOf(proof: QuestionProof, option: QuestionOption): Record<string, Requirement> {
  if (proof.require) return qualified(proof.require, proof.world);
  return option.claim ? qualified({ 'what this answer says': option.claim }, proof.world) : {};
}

/** `noDoubleWork` and `no-double-work` are both "no double work". */
function wordsOf(name: string): string {
  return name.replaceAll('-', ' ').replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Virtual seconds per second: whatever a proof takes, half a minute is enough to watch it. */
function speedFor(runFor: string): number {
  return Math.min(1000, Math.max(1, Math.ceil(parseDuration(runFor) / 30_000)));
}

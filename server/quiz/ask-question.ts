import 'server-only';
import { createHash } from 'node:crypto';
import type { AskedQuestion, Letter } from '@/lib/quiz/answer-review';
import { optionIds, type Question, type QuestionOption } from '@/lib/schemas/quiz';
import { parseProse } from './parse-prose';

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');

/** The options in the order of one attempt. An option's own id would betray its author's habits, so letters name places. */
export function shuffledOptions(
  question: Question,
  attemptId: string,
): { letter: Letter; option: QuestionOption }[] {
  return question.options
    .map((option) => ({ option, rank: digest(`${attemptId} ${option.id}`) }))
    .sort((left, right) => (left.rank < right.rank ? -1 : 1))
    .map(({ option }, place) => ({ letter: optionIds[place] ?? 'f', option }));
}

/** A name for the words of a question, without its key: it travels with the question. */
export function wordingOf({ id, stem, choose, options }: Question): string {
  return digest(JSON.stringify([id, stem, choose, options.map((option) => option.text)])).slice(0, 16);
}

/** A name for the words and the key of a question, for the record of an attempt. Never sent: it would confirm a guessed key. */
export function questionVersionOf(question: Question): string {
  const key = question.options.filter((option) => option.correct).map((option) => option.id);
  return digest(JSON.stringify([wordingOf(question), key])).slice(0, 22);
}

/** What a browser may see of a question before it is answered. */
export function askQuestion(quiz: string, question: Question, attemptId: string): AskedQuestion {
  return {
    quiz,
    question: question.id,
    attemptId,
    wording: wordingOf(question),
    stem: parseProse(question.stem),
    choose: question.choose,
    options: shuffledOptions(question, attemptId).map(({ letter, option }) => ({
      letter,
      text: parseProse(option.text),
    })),
  };
}

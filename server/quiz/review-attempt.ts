import 'server-only';
import type { AnswerReview, QuotedFact } from '@/lib/quiz/answer-review';
import type { Question } from '@/lib/schemas/quiz';
import { type Fact, loadFacts } from '@/server/content/load-facts';
import { loadOutline } from '@/server/content/load-outline';
import { shuffledOptions } from './ask-question';
import { parseProse } from './parse-prose';

export interface StoredAttempt {
  id: string;
  /** Option ids as in the file. */
  chosen: string[];
  correct: boolean;
}

/** What may be told of a question once an attempt at it is stored, in the letters of that attempt. */
export async function reviewAttempt(attempt: StoredAttempt, question: Question): Promise<AnswerReview> {
  const [registry, course] = await Promise.all([loadFacts(), loadOutline()]);
  const places = shuffledOptions(question, attempt.id);
  const quote = (id: string) => quoteFact(registry.facts.get(id));
  const reasons = question.judgement?.reasons ?? [];
  const titles = new Map(course.lessons.map((lesson) => [lesson.slug, lesson.title]));
  return {
    attemptId: attempt.id,
    correct: attempt.correct,
    chosen: places.filter(({ option }) => attempt.chosen.includes(option.id)).map(({ letter }) => letter),
    options: places.map(({ letter, option }) => ({
      letter,
      right: option.correct === true,
      explanation: parseProse(option.explanation),
    })),
    level: question.level,
    exams: question.tags.exams,
    lessons: question.tags.lessons.map((slug) => ({ slug, title: titles.get(slug) ?? slug })),
    facts: question.tags.facts
      .filter((id) => !reasons.some((reason) => reason.fact === id))
      .flatMap((id) => quote(id) ?? []),
    isProved: question.proof !== undefined,
    reasons: reasons.map(({ text, fact }) => ({
      text: parseProse(text),
      fact: quote(fact),
    })),
  };
}

function quoteFact(fact: Fact | undefined): QuotedFact | undefined {
  if (!fact) return undefined;
  const { id, statement, source, sourceUrl, checked } = fact;
  return { id, statement, value: fact.text, source, sourceUrl, checked };
}

import type { PageDeclaration } from '@/engine/client/declaration';
import type { Verdict } from '@/engine/client/requirement';
import type { Prose } from '@/lib/formatting/prose';

/** An option's place in one attempt: the order is shuffled, so letters mean nothing outside it. */
export type Letter = 'a' | 'b' | 'c' | 'd' | 'e' | 'f';

/** A question as it is asked: all that a browser knows before an answer was submitted. */
export interface AskedQuestion {
  quiz: string;
  question: string;
  /** The browser sends it back; asking again gives another, and another order. */
  attemptId: string;
  /** Of the words asked. A question that was reworded meanwhile is not the one that was answered. */
  wording: string;
  stem: Prose;
  choose: number;
  options: { letter: Letter; text: Prose }[];
}

/** A fact with its source, as a review quotes it. */
export interface QuotedFact {
  id: string;
  statement: string;
  /** "4 days", when the fact has a value. */
  value: string | undefined;
  source: string;
  sourceUrl: string | undefined;
  checked: string;
}

export interface ReviewedOption {
  letter: Letter;
  right: boolean;
  explanation: Prose;
}

/** Everything that is told once an answer has been stored. */
export interface AnswerReview {
  attemptId: string;
  correct: boolean;
  chosen: Letter[];
  options: ReviewedOption[];
  level: string;
  exams: { exam: string; task: string }[];
  lessons: { slug: string; title: string }[];
  facts: QuotedFact[];
  /** True when every option can be run. */
  isProved: boolean;
  /** Of a judgement. */
  reasons: { text: Prose; fact: QuotedFact | undefined }[];
}

/** One option played out: the world with its change in it, and what the engine found. */
export interface OptionRun {
  declaration: PageDeclaration;
  /** `label` says in a few words what was asked for. */
  verdicts: (Verdict & { label: string })[];
}

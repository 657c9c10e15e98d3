'use client';

import { type FormEvent, useCallback, useEffect, useRef } from 'react';
import button from '@/components/ui/button.module.css';
import type { AnswerReview, AskedQuestion, Letter } from '@/lib/quiz/answer-review';
import { inWords } from './in-words';
import { OptionField } from './option-field';
import { ProseText } from './prose-text';
import styles from './question.module.css';
import { ReviewNotes } from './review-notes';
import { RunAnswer } from './run-answer';
import { useAnswer } from './use-answer';
import { useShortcuts } from './use-shortcuts';

export interface QuestionFormProps {
  asked: AskedQuestion;
  /** When the page was opened on an answer that is stored already. */
  review?: AnswerReview | undefined;
  problem?: string | undefined;
  /** Where "next" leads, and what it is called. */
  next: { href: string; label: string };
  /** Takes the form when there is no JavaScript. */
  action: (form: FormData) => Promise<void>;
}

/** One question: choose, answer, see why. A plain form underneath. */
export function QuestionForm({ asked, next, action, ...first }: QuestionFormProps) {
  const { chosen, review, problem, sending, choose, submit } = useAnswer(asked, first);
  const nextLink = useRef<HTMLAnchorElement>(null);
  const onKey = useCallback(
    (key: string) => {
      if (key === 'n' && review) nextLink.current?.click();
      const letter = review ? undefined : letterOf(key, asked);
      if (letter) choose(letter);
      else if (key === 'enter') void submit();
      return letter !== undefined || key === 'enter';
    },
    [asked, review, choose, submit],
  );
  const shortcuts = useShortcuts(onKey);
  const lastLetter = asked.options.at(-1)?.letter.toUpperCase();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <div className={styles.question}>
      <div className={styles.stem}>
        <ProseText prose={asked.stem} />
      </div>
      {review && <Verdict review={review} isFresh={first.review === undefined} />}
      <form action={action} onSubmit={onSubmit} className={styles.form}>
        <HiddenFields asked={asked} />
        <fieldset className={styles.options}>
          <legend>{review ? 'Every option, and why' : `Choose ${inWords(asked.choose)}`}</legend>
          <ul>
            {asked.options.map((option) => (
              <OptionField
                key={option.letter}
                option={option}
                isMultiple={asked.choose > 1}
                isChosen={chosen.includes(option.letter)}
                onChoose={choose}
                reviewed={review?.options.find(({ letter }) => letter === option.letter)}
              />
            ))}
          </ul>
        </fieldset>
        {review && <ReviewNotes review={review} />}
        <p className={styles.problem} role="alert">
          {problem}
        </p>
        <div className={styles.actions}>
          {review ? (
            <a className={button.primary} href={next.href} ref={nextLink}>
              {next.label}
            </a>
          ) : (
            <button type="submit" className={button.primary} aria-disabled={sending?.isBusy}>
              {sending?.label ?? 'Answer'}
            </button>
          )}
          {sending?.note && <p className={styles.waiting}>{sending.note}</p>}
          {!sending?.note && (
            <KeyNote
              {...shortcuts}
              text={review ? 'N goes on.' : `A to ${lastLetter} choose, Enter answers.`}
            />
          )}
        </div>
      </form>
    </div>
  );
}

/** The option that a key names: its letter, or the number of its place. */
function letterOf(key: string, asked: AskedQuestion): Letter | undefined {
  if (!/^[1-6a-f]$/.test(key)) return undefined;
  const place = '123456'.includes(key) ? Number(key) - 1 : 'abcdef'.indexOf(key);
  return asked.options[place]?.letter;
}

function Verdict({ review, isFresh }: { review: AnswerReview; isFresh: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFresh) return;
    heading.current?.focus();
    // A reload shows the same review, and the back button does not lead to an open question.
    const url = new URL(location.href);
    url.searchParams.set('attempt', review.attemptId);
    history.replaceState(history.state, '', url);
  }, [isFresh, review.attemptId]);
  return (
    <>
      <div className={styles.verdict} data-verdict={review.correct ? 'right' : 'wrong'}>
        <h2 ref={heading} tabIndex={-1}>
          {review.correct ? 'That is right.' : 'Not quite.'}
        </h2>
        <p>{verdictText(review)}</p>
      </div>
      {review.isProved && <RunAnswer review={review} />}
    </>
  );
}

function KeyNote({ isOn, turn, text }: { isOn: boolean; turn: (on: boolean) => void; text: string }) {
  return (
    <p className={styles.keys}>
      {isOn && `${text} `}
      <button type="button" className={styles.turn} onClick={() => turn(!isOn)}>
        {isOn ? 'Turn keys off' : 'Turn single-key shortcuts on'}
      </button>
    </p>
  );
}

function HiddenFields({ asked }: { asked: AskedQuestion }) {
  return (
    <>
      <input type="hidden" name="attemptId" value={asked.attemptId} />
      <input type="hidden" name="quiz" value={asked.quiz} />
      <input type="hidden" name="question" value={asked.question} />
      <input type="hidden" name="wording" value={asked.wording} />
    </>
  );
}

function verdictText({ correct, options, chosen, isProved }: AnswerReview): string {
  const right = options.filter((option) => option.right).map((option) => option.letter.toUpperCase());
  const key = `${right.length === 1 ? 'The answer is' : 'The answers are'} ${right.join(' and ')}.`;
  const said = `You said ${chosen.map((letter) => letter.toUpperCase()).join(' and ')}.`;
  const proof = isProved ? ' Do not take our word for it: run it.' : '';
  return correct ? `${key}${proof}` : `${key} ${said}${proof}`;
}

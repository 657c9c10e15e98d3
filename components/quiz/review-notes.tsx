import type { AnswerReview, QuotedFact } from '@/lib/quiz/answer-review';
import { ProseText } from './prose-text';
import styles from './question.module.css';

/** What carries the key: reasons of a judgement, facts with their sources, lessons that teach it, exams that ask it. */
export function ReviewNotes({ review }: { review: AnswerReview }) {
  return (
    <div className={styles.notes}>
      {review.reasons.length > 0 && (
        <section>
          <h3>This is a judgement. What it rests on:</h3>
          <ul>
            {review.reasons.map(({ text, fact }) => (
              <li key={JSON.stringify(text)}>
                <ProseText prose={text} inline /> {fact && <Source fact={fact} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {review.facts.length > 0 && (
        <section>
          <h3>The facts</h3>
          <ul>
            {review.facts.map((fact) => (
              <li key={fact.id}>
                {fact.statement}
                {fact.value && `: ${fact.value}`}. <Source fact={fact} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>Read more</h3>
        <ul>
          {review.lessons.map(({ slug, title }) => (
            <li key={slug}>
              <a href={`/learn/${slug}`}>{title}</a>
            </li>
          ))}
        </ul>
        <p className={styles.tags}>
          {review.exams.map(({ exam, task }) => (
            <span key={`${exam} ${task}`}>
              {exam} task {task}
            </span>
          ))}
        </p>
      </section>
    </div>
  );
}

function Source({ fact }: { fact: QuotedFact }) {
  const text = `Source, read ${fact.checked}`;
  return (
    <a className={styles.source} href={fact.sourceUrl ?? `/facts#${fact.id}`} title={fact.source}>
      {text}
    </a>
  );
}

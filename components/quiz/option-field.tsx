import type { AskedQuestion, Letter, ReviewedOption } from '@/lib/quiz/answer-review';
import { ProseText } from './prose-text';
import styles from './question.module.css';

type OptionFieldProps = {
  option: AskedQuestion['options'][number];
  isMultiple: boolean;
  isChosen: boolean;
  onChoose: (letter: Letter) => void;
  /** Set once the answer is stored. */
  reviewed?: ReviewedOption | undefined;
};

/** One option: something to choose, and later whether it was right and why. */
export function OptionField({ option, isMultiple, isChosen, onChoose, reviewed }: OptionFieldProps) {
  const { letter, text } = option;
  const explanationId = `because-${letter}`;
  return (
    <li
      className={styles.option}
      data-verdict={reviewed && (reviewed.right ? 'right' : 'wrong')}
      data-chosen={isChosen || undefined}
    >
      <label>
        <input
          type={isMultiple ? 'checkbox' : 'radio'}
          name="chosen"
          value={letter}
          checked={isChosen}
          onChange={() => onChoose(letter)}
          disabled={reviewed !== undefined}
          aria-describedby={reviewed && explanationId}
        />
        <span className={styles.letter} aria-hidden="true">
          {letter.toUpperCase()}
        </span>
        <span className={styles.optionText}>
          <ProseText prose={text} inline />
        </span>
      </label>
      {reviewed && (
        <div className={styles.because} id={explanationId}>
          <p className={styles.mark}>{markOf(reviewed.right, isChosen, isMultiple)}</p>
          <ProseText prose={reviewed.explanation} />
        </div>
      )}
    </li>
  );
}

/** Of several right options one can be left out; of one it is the right answer, and another was chosen. */
function markOf(right: boolean, isChosen: boolean, isMultiple: boolean): string {
  if (right && isChosen) return 'Right, and you chose it';
  if (right) return isMultiple ? 'Right, and you left it out' : 'This is the right answer';
  return isChosen ? 'You chose this: not so' : 'Not so';
}

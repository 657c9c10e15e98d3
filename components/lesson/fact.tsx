import styles from './fact.module.css';

type FactProps = {
  id: string;
  /** "4 days" */
  text: string;
  /** The sentence the number comes from. */
  statement: string;
};

/** A number of AWS in the middle of a sentence. It leads to its source; the underline says that it can be checked. */
export function FactValue({ id, text, statement }: FactProps) {
  return (
    <a className={styles.fact} href={`/facts#${id}`} title={statement}>
      {text}
    </a>
  );
}

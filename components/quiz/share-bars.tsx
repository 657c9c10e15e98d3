import styles from './share-bars.module.css';

interface ShareBarsProps {
  title: string;
  shares: readonly { name: string; href?: string; answered: number; correct: number }[];
}

/** How answers divide: for each topic, how many of those answered were right. */
export function ShareBars({ title, shares }: ShareBarsProps) {
  return (
    <section className={styles.shares}>
      <h3>{title}</h3>
      <ul>
        {shares.map(({ name, href, answered, correct }) => (
          <li key={name}>
            <span className={styles.name}>{href ? <a href={href}>{name}</a> : name}</span>
            <span className={styles.count}>
              {correct} of {answered}
            </span>
            <span className={styles.bar} aria-hidden="true">
              <span style={{ inlineSize: `${(100 * correct) / answered}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import styles from './hero-drawing.module.css';

/** Where the worker that will crash stands, and the way its message takes back. */
const wayOut = 'M690 210 C 800 210 820 210 930 210';
const wayBack = 'M930 178 C 880 60 620 40 560 150';

/**
 * The course in one picture: orders queue up, three workers take them, one worker dies, and its order comes back.
 * Drawn once, moved by style alone, still for those who prefer stillness.
 */
export function HeroDrawing() {
  return (
    <svg
      viewBox="0 0 1120 420"
      className={`${styles.drawing} ${styles.wide}`}
      role="img"
      aria-label="A shop sends orders into a queue. Three workers take them; one of them crashes, and its order returns to the queue."
    >
      <g className={styles.lines}>
        <path d="M150 210 H 330" />
        <path d="M690 210 C 800 210 800 90 930 90" />
        <path d={wayOut} />
        <path d="M690 210 C 800 210 800 330 930 330" />
        <path d="M420 268 V 350" className={styles.deadLine} />
      </g>
      <path d={wayBack} className={styles.back} />
      <Shop />
      <Queue />
      <DeadLetters />
      <Worker y={90} />
      <Worker y={210} dies />
      <Worker y={330} />
      <g className={styles.travellers}>
        <circle r="9" className={`${styles.dot} ${styles.arriving}`} />
        <circle r="9" className={`${styles.dot} ${styles.upper}`} />
        <circle r="9" className={`${styles.dot} ${styles.doomed}`} />
        <circle r="9" className={`${styles.dot} ${styles.returning}`} />
        <circle r="9" className={`${styles.dot} ${styles.lower}`} />
      </g>
      <g className={styles.words}>
        <text x="100" y="286" textAnchor="middle">
          shop
        </text>
        <text x="640" y="144" textAnchor="middle">
          orders
        </text>
        <text x="560" y="386" textAnchor="start" className={styles.deadWord}>
          orders-dlq
        </text>
        <text x="748" y="42" textAnchor="middle" className={styles.note}>
          not deleted, so it comes back
        </text>
      </g>
    </svg>
  );
}

function Shop() {
  return <path d="M40 165 H 118 L 160 210 L 118 255 H 40 Z" className={styles.producer} />;
}

/** A tube with five places; the last ones are taken. */
function Queue() {
  return (
    <g className={styles.queue}>
      <rect x="330" y="162" width="360" height="96" rx="48" />
      <path d="M402 162 V 258 M474 162 V 258 M546 162 V 258 M618 162 V 258" />
      {[438, 510, 582, 652].map((x) => (
        <circle key={x} cx={x} cy="210" r="13" className={styles.waiting} />
      ))}
    </g>
  );
}

function DeadLetters() {
  return (
    <g className={styles.dlq}>
      <path d="M536 352 H 390 A 30 30 0 0 0 390 412 H 536 Z" />
      <path d="M536 340 V 418" strokeWidth="5" />
      <path d="M408 370 l 24 24 m 0 -24 l -24 24" />
    </g>
  );
}

function Worker({ y, dies = false }: { y: number; dies?: boolean }) {
  return (
    <g
      className={dies ? `${styles.consumer} ${styles.dying}` : styles.consumer}
      transform={`translate(930 ${y - 38})`}
    >
      <path d="M0 0 H 96 V 76 H 0 V 58 A 20 20 0 0 0 0 18 Z" />
      {dies ? (
        <path d="M44 26 l 24 24 m 0 -24 l -24 24" className={styles.cross} />
      ) : (
        <path d="M40 40 l 12 13 l 24 -28" />
      )}
    </g>
  );
}

import styles from './hero-drawing.module.css';

const tops = { left: 52, middle: 186, right: 320 };

/** The course's picture for a phone: the same story, told from top to bottom. */
export function HeroDrawingTall() {
  return (
    <svg
      viewBox="0 0 376 540"
      className={`${styles.drawing} ${styles.tall}`}
      role="img"
      aria-label="A shop sends orders into a queue. Three workers take them; one of them crashes, and its order returns to the queue."
    >
      <g className={styles.lines}>
        <path d="M150 84 V120" />
        <path d="M150 340 C150 400 52 380 52 446" />
        <path d="M150 340 C150 400 186 380 186 446" />
        <path d="M150 340 C150 400 320 380 320 446" />
        <path d="M106 284 H86" className={styles.deadLine} />
      </g>
      <path d="M334 440 C380 350 340 234 206 232" className={styles.back} />
      <path d="M108 8 H192 V48 L150 84 L108 48 Z" className={styles.producer} />
      <Queue />
      <g className={styles.dlq}>
        <path d="M82 254 H32 A30 30 0 0 0 32 314 H82 Z" />
        <path d="M82 244 V324" strokeWidth="5" />
        <path d="M34 273 l22 22 m0 -22 l-22 22" />
      </g>
      <Worker x={tops.left} />
      <Worker x={tops.middle} />
      <Worker x={tops.right} dies />
      <g>
        <circle r="11" className={`${styles.dot} ${styles.arriving}`} />
        <circle r="11" className={`${styles.dot} ${styles.upper}`} />
        <circle r="11" className={`${styles.dot} ${styles.doomed}`} />
        <circle r="11" className={`${styles.dot} ${styles.returning}`} />
        <circle r="11" className={`${styles.dot} ${styles.lower}`} />
      </g>
      <g className={styles.words}>
        <text x="206" y="40">
          shop
        </text>
        <text x="92" y="150" textAnchor="end">
          orders
        </text>
        <text x="0" y="352" className={styles.deadWord}>
          orders-dlq
        </text>
        <text x="214" y="164" className={styles.note}>
          not deleted,
        </text>
        <text x="214" y="186" className={styles.note}>
          so it comes back
        </text>
      </g>
    </svg>
  );
}

/** A tube with five places; the last ones are taken. */
function Queue() {
  return (
    <g className={styles.queue}>
      <rect x="106" y="120" width="88" height="220" rx="44" />
      <path d="M106 164 H194 M106 208 H194 M106 252 H194 M106 296 H194" />
      {[186, 230, 274, 318].map((y) => (
        <circle key={y} cx="150" cy={y} r="11" className={styles.waiting} />
      ))}
    </g>
  );
}

function Worker({ x, dies = false }: { x: number; dies?: boolean }) {
  return (
    <g
      className={dies ? `${styles.consumer} ${styles.dying}` : styles.consumer}
      transform={`translate(${x - 46} 446)`}
    >
      <path d="M0 0 H26 A20 20 0 0 0 66 0 H92 V82 H0 Z" />
      {dies ? (
        <path d="M34 42 l24 24 m0 -24 l-24 24" className={styles.cross} />
      ) : (
        <path d="M30 54 l11 12 l21 -25" />
      )}
    </g>
  );
}

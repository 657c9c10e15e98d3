import { Glyph } from '@/components/resources/glyph';
import { glyphKinds } from '@/components/resources/outlines';
import styles from './kind-legend.module.css';

const meanings = Object.entries(glyphKinds)
  .flatMap(([kind, { legend }]) => (legend ? [{ kind, ...legend }] : []))
  .sort((one, other) => one.order - other.order);

/** The shapes that mean the same in every drawing of the course. */
export function KindLegend() {
  return (
    <ul className={styles.legend} aria-label="The shapes in our drawings">
      {meanings.map(({ kind, name, meaning }) => (
        <li key={kind}>
          <Glyph kind={kind} size={36} />
          <b>{name}</b>
          <span>{meaning}</span>
        </li>
      ))}
    </ul>
  );
}

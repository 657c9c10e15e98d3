import { Children, isValidElement, type ReactNode } from 'react';
import { Glyph } from '@/components/resources/glyph';
import { glyphKinds } from '@/components/resources/outlines';
import styles from './flow.module.css';

export interface Station {
  kind: string;
  label: string;
}

// Messages are drawn on the way from one station to the next.
const kinds = Object.keys(glyphKinds).filter((kind) => kind !== 'message');

/** `checkout: producer(shop) > queue(orders) > consumer` as rows of stations joined by lines; `;` begins a new row. */
export function Flow({ children }: { children: ReactNode }) {
  const rows = textOf(children)
    .split(';')
    .map((row) => row.trim())
    .filter((row) => row !== '');
  return (
    <div className={styles.flow}>
      {rows.map((row) => {
        const [, name, stations = ''] = /^(?:([^:>]*):)?(.*)$/s.exec(row) ?? [];
        return (
          <div key={row} className={styles.row}>
            {name && <span className={styles.name}>{name.trim()}</span>}
            <FlowLine stations={stations.split('>').map(readStation)} />
          </div>
        );
      })}
    </div>
  );
}

/** Stations from left to right (from top to bottom on a phone), with a line between each two. */
export function FlowLine({ stations }: { stations: readonly Station[] }) {
  // The same station may stand twice in a row; its place is what makes it another.
  const placed = stations.map((station, place) => ({ ...station, key: `${place} ${station.label}` }));
  return (
    <ol className={styles.line}>
      {placed.map(({ key, kind, label }) => (
        <li key={key} className={styles.station}>
          <Glyph kind={kind} size={40} />
          <span>{label}</span>
        </li>
      ))}
    </ol>
  );
}

function readStation(text: string): Station {
  const [, word = '', label] = /^\s*([\w-]+)\s*(?:\(([^)]*)\))?\s*$/.exec(text) ?? [];
  if (!kinds.includes(word))
    throw new Error(
      `<Flow> knows no "${text.trim()}": use ${kinds.join(', ')}, each with an optional (label).`,
    );
  return { kind: word, label: label ?? glyphKinds[word]?.word ?? word };
}

/** MDX hands over a string, or a paragraph when the text stands on lines of its own. */
function textOf(node: ReactNode): string {
  return Children.toArray(node)
    .map((child) => {
      if (typeof child === 'string') return child;
      return isValidElement<{ children?: ReactNode }>(child) ? textOf(child.props.children) : '';
    })
    .join('');
}

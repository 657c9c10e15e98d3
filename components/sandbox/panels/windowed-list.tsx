import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import styles from './list.module.css';
import { rowByKey, scrollTo, windowOf } from './windowing';

const ROW = 30;

interface WindowedListProps {
  label: string;
  count: number;
  /** Row that is chosen, -1 when none is. */
  chosen: number;
  choose(row: number): void;
  /** Row to keep in sight when it changes. */
  follow?: number | undefined;
  /** Told which rows are needed. */
  onWindow?(from: number, to: number): void;
  row(index: number): ReactNode;
  rowClass?(index: number): string | undefined;
  empty: string;
}

/** A listbox that renders only the rows in sight, so that a thousand of them cost what twenty do. */
export function WindowedList(props: WindowedListProps) {
  const { label, count, chosen, choose, follow, row, rowClass, empty, onWindow } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const height = useHeight(box, count > 0);
  const { from, to } = windowOf(scrollTop, height, ROW, count);

  useLayoutEffect(() => onWindow?.(from, to), [onWindow, from, to]);
  const reveal = (index: number) => {
    const element = box.current;
    if (element !== null) element.scrollTop = scrollTo(index, element.scrollTop, element.clientHeight, ROW);
  };
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || follow === undefined || follow < 0) return;
    element.scrollTop = scrollTo(follow, element.scrollTop, height, ROW);
  }, [follow, height]);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = rowByKey(event.key, chosen, count, Math.max(1, Math.floor(height / ROW) - 1));
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    choose(next);
    reveal(next);
  };

  // One handler for all rows: they are so many, and each of the same height.
  const pick = (event: MouseEvent<HTMLDivElement>) => {
    const list = event.currentTarget;
    const index = Math.floor((event.clientY - list.getBoundingClientRect().top + list.scrollTop) / ROW);
    if (index < count) choose(index);
  };

  if (count === 0) return <p className={styles.empty}>{empty}</p>;
  const rows = Array.from({ length: to - from }, (_, offset) => from + offset);
  return (
    <div
      ref={box}
      className={styles.list}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={chosen >= from && chosen < to ? `${id}${chosen}` : undefined}
      onKeyDown={onKeyDown}
      onClick={pick}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
    >
      <div role="presentation" style={{ height: count * ROW }} className={styles.runway}>
        {rows.map((index) => (
          <div
            key={index}
            id={`${id}${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            aria-setsize={count}
            aria-posinset={index + 1}
            className={`${index === chosen ? styles.rowChosen : styles.row} ${rowClass?.(index) ?? ''}`}
            style={{ transform: `translateY(${index * ROW}px)` }}
          >
            {row(index)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Height of the list in pixels; it has one only while there are rows. */
function useHeight(box: RefObject<HTMLDivElement | null>, present: boolean): number {
  const [height, setHeight] = useState(300);
  useLayoutEffect(() => {
    if (box.current === null || !present) return;
    const observer = new ResizeObserver(([entry]) => setHeight(entry?.contentRect.height ?? 300));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box, present]);
  return height;
}

'use client';

import { useEffect, useRef } from 'react';
import styles from './site-header.module.css';

/** A plain form: Enter leads to /search with or without JavaScript. The `/` key comes here from anywhere. */
export function SearchBox() {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', focusOnSlash);
    return () => removeEventListener('keydown', focusOnSlash);
  }, []);
  return (
    <search className={styles.search}>
      <form action="/search">
        <input
          ref={input}
          type="search"
          name="q"
          placeholder="Search"
          aria-label="Search the course"
          autoComplete="off"
        />
      </form>
    </search>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}

'use client';

import styles from './site-header.module.css';
import { themeKey } from './theme-script';

/** Flips between paper and ink. The page's attribute holds the truth, so nothing here needs state. */
export function ThemeToggle() {
  return (
    <button type="button" className={styles.icon} onClick={flip} aria-label="Switch between light and dark">
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
        <path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor" />
      </svg>
    </button>
  );
}

function flip() {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const next = (root.dataset.theme ?? system) === 'dark' ? 'light' : 'dark';
  root.dataset.theme = next;
  try {
    localStorage.setItem(themeKey, next);
  } catch {
    // A browser without storage keeps the choice for this page.
  }
}

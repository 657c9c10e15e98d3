import styles from './site-footer.module.css';

/** A quiet end to every page. */
export function SiteFooter() {
  return (
    <footer className={styles.footer}>
      <p>Everything said here is run by the engine in your browser, or carries its source.</p>
      <nav aria-label="More">
        <a href="/facts">Facts and sources</a>
        <a href="/glossary">Glossary</a>
        <a href="/sign-in">Sign in</a>
      </nav>
    </footer>
  );
}

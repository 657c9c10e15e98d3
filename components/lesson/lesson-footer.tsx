import styles from './lesson-footer.module.css';
import { MarkDone } from './mark-done';

type Neighbour = { href: string; title: string };

type LessonFooterProps = { slug: string; previous: Neighbour | undefined; next: Neighbour | undefined };

/** The end of a lesson: tick it off, go on, or go back. */
export function LessonFooter({ slug, previous, next }: LessonFooterProps) {
  return (
    <footer className={styles.footer}>
      <MarkDone lesson={slug} />
      <nav aria-label="Neighbouring lessons" className={styles.neighbours}>
        {previous && (
          <a href={previous.href} rel="prev">
            <span>Before</span>
            {previous.title}
          </a>
        )}
        {next && (
          <a href={next.href} rel="next">
            <span>Next</span>
            {next.title}
          </a>
        )}
      </nav>
    </footer>
  );
}

'use client';

import { useMe } from '@/components/shell/me';
import styles from '@/components/ui/button.module.css';

/** Leads to the first lesson, or, once it is known who reads, to where they left. */
export function ContinueLink({ href, title }: { href: string; title: string }) {
  const resume = useMe()?.resume;
  return (
    <a className={styles.primary} href={resume?.href ?? href}>
      {resume ? `Go on: ${resume.title}` : title}
    </a>
  );
}

import { Logo } from '@/components/ui/logo';
import { AccountLink } from './account-link';
import { SearchBox } from './search-box';
import styles from './site-header.module.css';
import { ThemeToggle } from './theme-toggle';

const places = [
  { href: '/#course', name: 'Course' },
  { href: '/labs', name: 'Labs' },
  { href: '/quiz', name: 'Quiz' },
  { href: '/terminal', name: 'Terminal' },
  { href: '/glossary', name: 'Glossary' },
  { href: '/dashboard', name: 'My progress' },
];

/** The bar on every page. On a phone its places move into a drawer, which the browser opens without JavaScript. */
export function SiteHeader() {
  return (
    <header className={styles.bar}>
      <a href="/" className={styles.brand}>
        <Logo />
        <span>Fanout</span>
      </a>
      <nav aria-label="Site" id="site-menu" popover="auto" className={styles.places}>
        {places.map((place) => (
          <a key={place.href} href={place.href}>
            {place.name}
          </a>
        ))}
      </nav>
      <SearchBox />
      <ThemeToggle />
      <AccountLink />
      <button
        type="button"
        className={`${styles.icon} ${styles.menu}`}
        popoverTarget="site-menu"
        aria-label="Menu"
      >
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path
            d="M4 7h16M4 12h16M4 17h10"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
          />
        </svg>
      </button>
    </header>
  );
}

import { MARKS } from './inks';

/** The colours and fonts of the page as a canvas wants them. */
export interface Palette {
  inks: string[];
  onInk: string;
  line: string;
  /** Outline of a message that is hidden. */
  hollow: string;
  ink: string;
  faint: string;
  paper: string;
  rule: string;
  queue: string;
  dead: string;
  consumer: string;
  consumerWash: string;
  spark: string;
  bad: string;
  good: string;
  font: string;
}

/** Reads the tokens as they apply to `element`; `light-dark()` and `var()` are resolved by the browser. */
export function readPalette(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const colour = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  probe.style.fontFamily = 'var(--font-code)';
  const palette = {
    inks: MARKS.map((_, index) => colour(`--message-${index}`)),
    onInk: colour('--on-spark'),
    line: colour('--message-line'),
    hollow: colour('--message-hollow'),
    ink: colour('--ink'),
    faint: colour('--ink-faint'),
    paper: colour('--paper-raised'),
    rule: colour('--rule-strong'),
    queue: colour('--kind-queue'),
    dead: colour('--kind-dlq'),
    consumer: colour('--kind-consumer'),
    consumerWash: colour('--kind-consumer-wash'),
    spark: colour('--spark'),
    bad: colour('--bad'),
    good: colour('--good'),
    font: getComputedStyle(probe).fontFamily,
  };
  probe.remove();
  return palette;
}

/** Calls back when the reader, or the system, changes between light and dark. Returns the end of it. */
export function onThemeChange(changed: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  return () => {
    system.removeEventListener('change', changed);
    observer.disconnect();
  };
}

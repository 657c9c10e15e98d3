import { MARKS } from './inks';

/** The colours and fonts of the page as a canvas wants them. */
export interface Palette {
  inks: string[];
  onInk: string;
  line: string;
  /** Outline of a message that is hidden. */
  hollow: string;
  ink: string;
  paper: string;
  spark: string;
  bad: string;
  font: string;
  /** The colour of a kind of node, and the wash that its cards have. */
  kind(name: string): string;
  wash(name: string): string;
}

/** Reads the tokens as they apply to `element`; `light-dark()` and `var()` are resolved by the browser. */
export function readPalette(element: HTMLElement, kinds: readonly string[]): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const colour = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  probe.style.fontFamily = 'var(--font-code)';
  const ink = colour('--ink');
  const colours = (tail: string) => new Map(kinds.map((kind) => [kind, colour(`--kind-${kind}${tail}`)]));
  const [lines, washes] = [colours(''), colours('-wash')];
  const palette = {
    inks: MARKS.map((_, index) => colour(`--message-${index}`)),
    onInk: colour('--on-spark'),
    line: colour('--message-line'),
    hollow: colour('--message-hollow'),
    ink,
    paper: colour('--paper-raised'),
    spark: colour('--spark'),
    bad: colour('--bad'),
    font: getComputedStyle(probe).fontFamily,
    kind: (name: string) => lines.get(name) ?? ink,
    wash: (name: string) => washes.get(name) ?? 'transparent',
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

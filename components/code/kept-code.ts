const nameOf = (keepAs: string) => `fanout:code:${keepAs}`;

/** What was typed survives a reload, where the browser lets us keep it. */
export function kept(keepAs: string): string | undefined {
  try {
    return localStorage.getItem(nameOf(keepAs)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keep(keepAs: string, text: string): void {
  try {
    localStorage.setItem(nameOf(keepAs), text);
  } catch {
    // A browser that keeps nothing still runs code.
  }
}

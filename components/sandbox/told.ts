/** The trace speaks of `reader`; to the reader that is you. */
export function told(text: string): string {
  return text.replace(/^reader waits\b/, 'You wait').replace(/^reader\b/, 'You');
}

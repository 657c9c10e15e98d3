/** The JSON of a document, laid out to be read; text that is no JSON as it is. */
export function pretty(text: string | undefined): string {
  try {
    return text === undefined ? '' : JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text ?? '';
  }
}

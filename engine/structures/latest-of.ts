/** A pure function of a text that remembers its latest answer: copies of one message ask the same of the same text. */
export function latestOf<Value>(compute: (text: string) => Value): (text: string) => Value {
  let latest: { text: string; value: Value } | undefined;
  return (text) => {
    if (latest?.text !== text) latest = { text, value: compute(text) };
    return latest.value;
  };
}

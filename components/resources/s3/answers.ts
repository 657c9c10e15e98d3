/** What to do about an error code. Codes that say it themselves are not here. */
export const remedies: Readonly<Record<string, string>> = {
  NoSuchBucket: 'There is no bucket of this name at this moment of the run.',
  NoSuchKey: 'There is no object with this key at this moment of the run.',
};

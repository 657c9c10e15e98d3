import { useEffect, useState } from 'react';

/** Something that is fetched when it is first wanted; undefined until it has come, and when it cannot. `load` has to be the same each time. */
export function usePart<Part>(isWanted: boolean, load: () => Promise<Part>): Part | undefined {
  const [part, setPart] = useState<{ loaded: Part }>();
  useEffect(() => {
    if (isWanted) {
      load().then(
        (loaded) => setPart({ loaded }),
        () => undefined,
      );
    }
  }, [isWanted, load]);
  return part?.loaded;
}

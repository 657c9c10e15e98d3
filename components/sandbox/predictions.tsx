import { useEffect, useState } from 'react';
import type { GivenPrediction } from './prediction-list';
import { usePart } from './use-part';
import { useSandbox } from './use-sandbox';

const loadList = () => import('./prediction-list');

/** What the reader predicted about this sandbox, kept by the lesson under `fanout.predict.<lesson>.<sandbox>.<question>`. */
export function Predictions({ lesson }: { lesson: string }) {
  const sandbox = useSandbox().declaration.id;
  const [predictions, setPredictions] = useState<GivenPrediction[]>([]);
  useEffect(() => {
    const read = () => setPredictions(readPredictions(`fanout.predict.${lesson}.${sandbox}.`));
    read();
    // The form stands elsewhere on the page and says when it has been answered.
    window.addEventListener('fanout:predicted', read);
    return () => window.removeEventListener('fanout:predicted', read);
  }, [lesson, sandbox]);
  const part = usePart(predictions.length > 0, loadList);
  return part && <part.PredictionList predictions={predictions} />;
}

function readPredictions(prefix: string): GivenPrediction[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => [key.slice(prefix.length), localStorage.getItem(key) ?? '']);
  } catch {
    // Storage can be forbidden; then there is no prediction to show.
    return [];
  }
}

import type { NamedAnswers } from '../topology/resolve-request';
import type { RunLedger } from './run-ledger';

/** What findings are read from. */
export interface Sources {
  ledger: RunLedger;
  answers(): NamedAnswers;
}

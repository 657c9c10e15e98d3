import { lambdaManner } from '../lambda/wire-manner';
import { s3Manner } from '../s3/wire-manner';
import { sqsManner } from '../sqs/wire-manner';
import type { WireManner } from './manner';

/** Of the services that have one, in the order in which unsigned requests are held against them. */
export const MANNERS: Readonly<Record<string, WireManner>> = {
  sqs: sqsManner,
  lambda: lambdaManner,
  s3: s3Manner,
};

import type { Bound, When } from '../client/bound';

/** Objects in a bucket. */
export interface ObjectsRequirement {
  objects: string;
  prefix?: string;
  is: Bound;
  when?: When;
}

/** What can be required of its facts, by the key that marks it. */
export interface S3Requirements {
  objects: ObjectsRequirement;
}

export type ObjectsCount = Omit<ObjectsRequirement, 'is' | 'when'>;

/** Numbers that it keeps, by the key that marks each. */
export interface S3Counts {
  objects: ObjectsCount;
}

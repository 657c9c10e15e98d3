import { shapeFault } from '../shape/check-shape';
import { type Behaviour, DEFAULT_BEHAVIOUR } from './function';

export const behaviourShape = {
  durationMs: 'number',
  failureRate: 'number',
  poison: { list: 'text' },
  partial: 'boolean',
  sendsTo: { list: 'text' },
  external: 'boolean',
} as const;

/** A behaviour of which anything may be left out. @returns the behaviour, or a few words on what is wrong */
export function readBehaviour(
  value: object,
  before: Behaviour = DEFAULT_BEHAVIOUR,
): Behaviour | { fault: string } {
  const wrong = shapeFault(value, behaviourShape);
  if (wrong) return { fault: `${wrong.path} is not of the right type` };
  const names = Object.keys(behaviourShape) as (keyof Behaviour)[];
  const given = value as Partial<Behaviour>;
  const behaviour: Behaviour = Object.assign(
    { ...before },
    ...names.map((name) =>
      given[name] === undefined || given[name] === null ? {} : { [name]: given[name] },
    ),
  );
  const { durationMs, failureRate } = behaviour;
  if (durationMs < 0) return { fault: 'durationMs is negative' };
  return failureRate >= 0 && failureRate <= 1 ? behaviour : { fault: 'failureRate is not between 0 and 1' };
}

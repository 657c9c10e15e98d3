/** State of one generator: four unsigned 32-bit words. */
export type ChanceState = [number, number, number, number];

/** Seeded chance. Integer arithmetic only, so that every JavaScript engine draws the same numbers. */
export interface Chance {
  /** A number in [0, 1) with 32 random bits. */
  next(): number;
  /** An integer in [0, bound). */
  below(bound: number): number;
  /** True with this probability; 0 and 1 draw nothing, so that a switched-off imperfection leaves the sequence alone. */
  hit(probability: number): boolean;
  /** 32 random bits as an unsigned integer. */
  word(): number;
  state(): ChanceState;
}

/** sfc32 by Chris Doty-Humphrey (PractRand, public domain): small, fast, 128 bits of state. */
export function chanceFrom(state: ChanceState): Chance {
  let [a, b, c, counter] = state;
  function word(): number {
    const result = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + result) | 0;
    return result >>> 0;
  }
  const next = () => word() / 4294967296;
  return {
    next,
    below: (bound) => Math.floor(next() * bound),
    hit: (probability) => (probability <= 0 ? false : probability >= 1 ? true : next() < probability),
    word,
    state: () => [a >>> 0, b >>> 0, c >>> 0, counter >>> 0],
  };
}

/** A generator of its own for each name, so that one service's draws never shift another's. */
export function seedChance(seed: number, name: string): ChanceState {
  let hash = 2166136261 ^ (seed | 0);
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  const chance = chanceFrom([hash >>> 0, seed >>> 0, 0x9e3779b9, 1]);
  // The first draws of sfc32 still show the seed; its author discards twelve.
  for (let draw = 0; draw < 12; draw += 1) chance.next();
  return chance.state();
}

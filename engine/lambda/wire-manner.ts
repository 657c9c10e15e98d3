import type { WireManner } from '../wire/manner';

/** Lambda over the wire: its paths begin with the date of an API. */
export const lambdaManner: WireManner = {
  rest: { claims: (url) => /^\/20\d\d-\d\d-\d\d\//.test(url) },
};

/** A number and a unit: `'250ms'`, `'30s'`, `'5m'`, `'12h'`, `'4d'`. */
export type Duration = string;

/** Events per unit of time: `'2/s'`, `'30/m'`, `'500/h'`. */
export type Rate = string;

/**
 * The standard normal value below which a share of the distribution lies, with a relative error around 1e-16: M. J. Wichura,
 * Algorithm AS 241, the percentage points of the normal distribution, Applied Statistics 37 (1988), routine PPND16. Infinite at
 * a share of 0 or 1.
 */
export function normalQuantile(share: number): number {
  if (!(share >= 0 && share <= 1)) throw new Error(`no such share: ${share}`);
  const offset = share - 0.5;
  if (Math.abs(offset) <= 0.425) return offset * ratio(centre, 0.180625 - offset * offset);
  const root = Math.sqrt(-Math.log(offset < 0 ? share : 1 - share));
  if (root === Number.POSITIVE_INFINITY) return offset < 0 ? -root : root;
  const size = root <= 5 ? ratio(shoulder, root - 1.6) : ratio(tail, root - 5);
  return offset < 0 ? -size : size;
}

/**
 * The share of the standard normal distribution above a value, with an absolute error below 1e-15: G. West, Better
 * approximations to cumulative normal functions, Wilmott Magazine (2005), after J. F. Hart, Computer Approximations (1968).
 */
export function normalShareAbove(value: number): number {
  const size = Math.abs(value);
  const above = size > 37 ? 0 : Math.exp((-size * size) / 2) * decayOf(size);
  return value < 0 ? 1 - above : above;
}

/** West's value of the upper share over exp(-size^2 / 2), from a quotient of polynomials or, far out, a continued fraction. */
function decayOf(size: number): number {
  if (size < 7.07106781186547) return ratio(upper, size);
  return 1 / (size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))))) / 2.506628274631;
}

/** Coefficients of a numerator and a denominator, the constant first. */
type Quotient = readonly [readonly number[], readonly number[]];

const ratio = ([above, below]: Quotient, x: number): number => polynomial(above, x) / polynomial(below, x);

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let power = coefficients.length - 1; power >= 0; power--) sum = sum * x + (coefficients[power] as number);
  return sum;
}

const centre: Quotient = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
];
const shoulder: Quotient = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
];
const tail: Quotient = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 0.000018463183175100548,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
];
const upper: Quotient = [
  [
    220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383, 6.37396220353165, 0.700383064443688,
    0.0352624965998911,
  ],
  [
    440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674, 86.7807322029461, 16.064177579207,
    1.75566716318264, 0.0883883476483184,
  ],
];

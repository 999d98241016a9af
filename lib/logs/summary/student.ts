/** Of few values the interval is wider: exact up to ten degrees of freedom. */
const exact = [12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157, 2.228139];
const z = 1.959963985;

/** How many standard errors hold 95 in 100 (Student's t, by the series of Cornish and Fisher from eleven degrees of freedom on). */
export function student95(degrees: number): number {
  const known = exact[degrees - 1];
  if (known !== undefined) return known;
  const [z3, z5, z7] = [z ** 3, z ** 5, z ** 7];
  return (
    z +
    (z3 + z) / (4 * degrees) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * degrees ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * degrees ** 3)
  );
}

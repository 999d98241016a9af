/** Times of a machine at one load: means. */
export type Times = { readonly firstTokenMs: number; readonly msPerToken: number };

/** What was measured with so many users who ask again as soon as they are answered, or with so many requests a second at random. */
export type Measured = Times & { readonly machine: string; readonly atOnce?: number; readonly perSecond?: number };

export const nim = "self-hosted-llama-3.3-70b-fp8-2xh100";
export const oci = "self-hosted-llama-3.3-70b-oci";
const [l4, a100, h100] = ["l4", "a100", "h100"].map((card) => `self-hosted-llama-3-8b-${card}`) as [
  string,
  string,
  string,
];
const qwen = (kind: string) => `self-hosted-qwen3-8b-${kind}`;

type Row = readonly [load: number, firstTokenMs: number, msPerToken: number, perSecond?: number];
const withUsers = (machine: string, rows: readonly Row[]): Measured[] =>
  rows.map(([atOnce, firstTokenMs, msPerToken, perSecond]) => ({
    machine,
    atOnce,
    firstTokenMs,
    msPerToken,
    ...(perSecond && { perSecond }),
  }));
const atRandom = (machine: string, rows: readonly Row[]): Measured[] =>
  rows.map(([perSecond, firstTokenMs, msPerToken]) => ({ machine, perSecond, firstTokenMs, msPerToken }));

/**
 * Every load at which a machine of the catalogue was measured, up to the most that it is said to take: NVIDIA's and OCI's pages
 * (means), AccelMark (half of the requests), silybench-data (95 in 100, with the requests a second that were answered).
 */
export const measured: readonly Measured[] = [
  ...withUsers(nim, [
    [1, 406.77, 18.58],
    [5, 546.7, 21.83],
    [25, 688.69, 38.75],
    [50, 834.51, 59.73],
  ]),
  ...withUsers(oci, [
    [1, 50, 17.05],
    [8, 70, 18.27],
    [16, 90, 19.65],
    [32, 160, 22.56],
    [64, 400, 27.98],
  ]),
  ...withUsers(l4, [
    [1, 161.63, 61.2],
    [8, 201.3, 68.61],
  ]),
  ...withUsers(a100, [
    [1, 27.78, 10.77],
    [8, 34.5, 11.23],
  ]),
  ...atRandom(a100, [
    [5, 40.2, 13.21],
    [10, 52.06, 17.62],
  ]),
  ...withUsers(h100, [
    [1, 20.08, 7.74],
    [8, 22, 8.82],
  ]),
  ...atRandom(h100, [
    [5, 26.79, 9.52],
    [25, 38.5, 24.47],
  ]),
  ...withUsers(qwen("bf16-h100-1024"), [
    [1, 34.31, 6.9, 1.1],
    [4, 32.24, 7.13, 4.15],
    [16, 236.11, 10.07, 13.73],
    [32, 265.76, 13.26, 21.07],
    [64, 1_271.33, 21.58, 22.24],
    [80, 1_594.17, 25.23, 23.58],
  ]),
  ...withUsers(qwen("bf16-h100-8192"), [
    [1, 253.87, 7.3, 0.252],
    [4, 893.42, 9.85, 0.738],
    [7, 1_345.23, 12.62, 0.98],
  ]),
  ...withUsers(qwen("fp8-h100-1024"), [
    [1, 29.3, 4.7, 1.6],
    [4, 31.78, 4.91, 5.94],
    [16, 206.62, 7.14, 18.7],
    [32, 260.07, 10.33, 26.91],
    [64, 978.66, 16.44, 28.91],
    [96, 1_402.29, 22.34, 31.45],
    [108, 1_585.67, 24.69, 32.26],
  ]),
  ...withUsers(qwen("fp8-h100-8192"), [
    [1, 205.08, 5.11, 0.357],
    [4, 684.85, 7.35, 0.987],
    [10, 1_470.29, 12.27, 1.537],
  ]),
];

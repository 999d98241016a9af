/** Milliseconds between tokens when a replica serves B requests at once: `idleMs + msPerRequest * B`, up to its `slots`. */
export type InterToken = { readonly idleMs: number; readonly msPerRequest: number; readonly slots: number };

/**
 * Llama-3.3-70B fp8 on two H100, 5,000 tokens in and 500 out: fitted to 1, 5, 25 and 50 requests at once, residuals up to
 * 0.1 ms. NVIDIA NIM performance page (LATENCY.md 2.5). At 100 and 150 it stays at 92.9 ms: a limit of about 89 requests.
 */
export const nimLlama70b: InterToken = { idleMs: 17.69, msPerRequest: 0.841, slots: 89 };

/** Beyond the slots, requests queue and the time between tokens stays. */
export const interTokenMs = ({ idleMs, msPerRequest, slots }: InterToken, requestsAtOnce: number): number =>
  idleMs + msPerRequest * Math.min(requestsAtOnce, slots);

/** How long a request holds its slot while all are taken, the worst case: first token + out x time between tokens (LATENCY.md 2.5). */
export const serviceMs = (fit: InterToken, firstTokenMs: number, outputTokens: number): number =>
  firstTokenMs + outputTokens * interTokenMs(fit, fit.slots);

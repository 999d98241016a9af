import { headers } from "next/headers";

/**
 * The query of the request as it was sent. Next's `searchParams` is not used: a parameter named like a property of every
 * object (`?constructor=1`) breaks it.
 */
export const requestQuery = async (): Promise<string> => (await headers()).get("x-crossover-query") ?? "";

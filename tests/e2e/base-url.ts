import { inject } from "vitest";
import { ownOf } from "./worker";

/** Where the built app answers this worker, without a slash at the end. No other worker asks anything of that server. */
export const baseUrl = ownOf(inject("baseUrls"));

import { afterAll } from "vitest";
import { endSessions } from "./browser";

// Playwright notes where it was called with every message to the browser, each place read through a source map.
Error.stackTraceLimit = 12;

afterAll(endSessions);

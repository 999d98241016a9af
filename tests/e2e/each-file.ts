import { afterAll } from "vitest";
import { endSessions } from "./browser";

afterAll(endSessions);

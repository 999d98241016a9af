import fc from "fast-check";
import { law } from "./law";

/** A law that does not say how deep it goes is tried on fifty scenarios. */
fc.configureGlobal(law(50));

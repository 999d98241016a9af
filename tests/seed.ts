import fc from "fast-check";
import { law } from "./law";

/** A law that does not say how deep it goes is tried on a hundred scenarios. */
fc.configureGlobal(law(100));

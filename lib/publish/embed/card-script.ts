import { frameScript } from "./frame-script";
import { readingScript } from "./reading-script";

/** The one script of a card, known to its policy by its hash. */
export const cardScript = `${frameScript}\n${readingScript}`;

import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { fontFiles } from "./font-files.mjs";
import { workerPool } from "./worker-pool";

type Drawn = { readonly png: Uint8Array<ArrayBuffer>; readonly bytes: number };

const draw = workerPool<string, Drawn>(
  () =>
    new Worker(new URL("./rasterise.worker.mjs", import.meta.url), {
      workerData: { fonts: fontFiles(process.cwd()) },
    }),
  // Beside one for every processor the server still answers in time.
  {
    size: Math.min(4, availableParallelism()),
    maxWaiting: 32,
    deadlineMs: 5_000,
    // What resvg draws is given back when the worker collects its garbage, but for a part that only its end gives back.
    replaced: { afterBytes: 1_000_000_000, bytesOf: ({ bytes }) => bytes },
  },
);

/** The bundled font has no letters of other writings, and no emoji; they would be empty boxes. */
const withoutGlyph =
  /[^\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Common}\p{sc=Inherited}]|\p{Emoji_Presentation}|\u200d/gu;

/** A picture as PNG bytes; null when too many are asked for at once, or when it cannot be made. */
export const rasterise = async (svg: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null> =>
  (await draw(svg.replace(withoutGlyph, ""), signal))?.png ?? null;

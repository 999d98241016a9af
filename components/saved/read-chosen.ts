import { runInTurns } from "@/components/scheduler/run-in-turns";
import { type Import, largestFile, readInSlices, tooLarge } from "./file";
import type { Saved } from "./record";
import { isZip, largestWorkbook, type ReadScenarioFile, readScenarioJson, readWorkbookFile } from "./scenario-file";

/** A file that was chosen or dropped: scenarios that were exported, or one scenario as a file of its own. */
export async function readChosen(file: File, saved: readonly Saved[]): Promise<Import | ReadScenarioFile> {
  // A character has up to three bytes.
  if (file.size > 3 * largestFile) return tooLarge;
  try {
    const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
    if (isZip(start))
      return await readWorkbookFile(new Uint8Array(await file.slice(0, largestWorkbook + 1).arrayBuffer()));
    const text = await file.text();
    if (text.length > largestFile) return tooLarge;
    const content = contentOf(text);
    return readScenarioJson(content) ?? (await runInTurns(readInSlices(content, saved)));
  } catch {
    return { ok: false, because: "The file could not be read." };
  }
}

/** What stands in a text of JSON; undefined where it is none. */
function contentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return;
  }
}

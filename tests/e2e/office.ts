import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "vitest";

const office = (() => {
  try {
    return execFileSync("which", ["soffice"]).toString().trim();
  } catch {
    return null;
  }
})();

/** Only where there is a LibreOffice to ask. */
export const testWithOffice: typeof test | (() => void) = office === null ? () => {} : test;

/** A CSV file as LibreOffice reads it, in its own XML. */
export function openedInOffice(csv: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "crossover-csv-"));
  try {
    writeFileSync(join(folder, "table.csv"), csv);
    execFileSync(office as string, [
      "--headless",
      "--convert-to",
      "fods",
      "--outdir",
      folder,
      join(folder, "table.csv"),
    ]);
    return readFileSync(join(folder, "table.fods"), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

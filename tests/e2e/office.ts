import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { officePath } from "../../scripts/office.mjs";

/** A CSV file as LibreOffice reads it, in its own XML. */
export async function openedInOffice(csv: Uint8Array): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "crossover-csv-"));
  try {
    writeFileSync(join(folder, "table.csv"), csv);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const args = ["--headless", "--convert-to", "fods", "--outdir", folder, join(folder, "table.csv")];
    execFileSync(await officePath(), [profile, ...args]);
    return readFileSync(join(folder, "table.fods"), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

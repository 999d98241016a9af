import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";
import { officePath } from "../../../scripts/office.mjs";

/** The sheets of a file as LibreOffice computes them: by their names, rows of texts. */
export type Computed = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Commas, quotes, UTF-8, numbers with all their digits, and every sheet as a file. */
const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/** Every file computed anew, in one run of LibreOffice, whose start takes longer than most files. */
export async function computed(files: readonly Uint8Array[]): Promise<readonly Computed[]> {
  const folder = mkdtempSync(join(tmpdir(), "crossover-office-"));
  try {
    const paths = files.map((bytes, index) => {
      const path = join(folder, `${index}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const args = [profile, "--headless", "--convert-to", filter, "--outdir", folder, ...paths];
    await promisify(execFile)(await officePath(), args, { maxBuffer: 1e8 });
    return files.map((_, index) => sheetsOf(folder, index));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sheetsOf(folder: string, index: number): Computed {
  const found = readdirSync(folder).filter((name) => name.startsWith(`${index}-`) && name.endsWith(".csv"));
  if (found.length === 0 || !existsSync(join(folder, `${index}-Answer.csv`)))
    throw new Error(`LibreOffice wrote no sheets of file ${index}`);
  return new Map(
    found.map((name) => [
      name.slice(`${index}-`.length, -".csv".length),
      parse(readFileSync(join(folder, name)), { relax_column_count: true, bom: true }) as string[][],
    ]),
  );
}

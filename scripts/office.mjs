/** A LibreOffice for the tests of spreadsheets: one that is there, or one that can be fetched. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installFromDebian, isRootWithApt } from "./debian.mjs";

const usualPlaces = [
  "/usr/bin/soffice",
  "/usr/lib/libreoffice/program/soffice",
  "/opt/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.com",
];

/** @returns {string | undefined} */
function findOffice() {
  const named = process.env.CROSSOVER_OFFICE;
  if (named) return existsSync(named) ? named : undefined;
  const onPath = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "soffice"));
  return [...onPath, ...usualPlaces].find((path) => existsSync(path));
}

/** @type {Promise<string> | undefined} */
let known;

/**
 * The path of LibreOffice. Where there is none, root fetches its spreadsheets from Debian; else this fails with what to do.
 * @returns {Promise<string>}
 */
export function officePath() {
  known ??= provideOffice();
  return known;
}

async function provideOffice() {
  const path = findOffice() ?? (await fetchOffice());
  if (path) return path;
  throw new Error(
    "No LibreOffice, so no spreadsheet can be computed. Install its Calc (apt-get install libreoffice-calc), or set CROSSOVER_OFFICE to its soffice.",
  );
}

async function fetchOffice() {
  await installFromDebian(missingOffice());
  return findOffice();
}

/** Packages of Debian to install. */
export const missingOffice = () =>
  process.env.CROSSOVER_OFFICE || findOffice() || !isRootWithApt() ? [] : ["libreoffice-calc"];

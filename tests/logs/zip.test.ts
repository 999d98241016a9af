import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { filePieces } from "@/components/calibrate/file-pieces";
import { LogReader } from "@/lib/logs/read/log-reader";
import { fixture, readLog } from "./log";

async function read(zip: Uint8Array) {
  const file = new Blob([new Uint8Array(zip)]);
  let told = 0;
  const reader = new LogReader();
  for await (const piece of filePieces(file, (bytes) => {
    told = bytes;
  }))
    reader.push(piece);
  return { totals: reader.end().totals, told };
}

test.each([
  ["packed", 6],
  ["not packed", 0],
] as const)("the largest file of a zip is read on the page, %s", async (_, level) => {
  const log = fixture("litellm.csv");
  const zip = zipSync({ "a.txt": strToU8("a"), "folder/spend.csv": log, "b.txt": strToU8("b") }, { level });
  const { totals, told } = await read(zip);
  expect(totals).toEqual(readLog(log).totals);
  expect(told).toBeGreaterThan(zip.length - 500);
  await expect(read(zip.subarray(0, zip.length - 30))).rejects.toThrow("The zip archive is cut or broken.");
});

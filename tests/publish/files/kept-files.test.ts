import { expect, test } from "vitest";
import { keptFile } from "@/app/kept-files";

const fileOf = (bytes: number, status = 200) => ({ status, bytes: new Uint8Array(bytes), headers: {} });

test("a file is kept for all who ask for it later, and one that was turned away is made anew", async () => {
  const made = fileOf(10);
  expect(await keptFile("chart a", async () => made)).toBe(made);
  expect(await keptFile("chart a", async () => fileOf(20))).toBe(made);
  expect(await keptFile("embed a", async () => fileOf(30))).not.toBe(made);
  await keptFile("chart b", async () => fileOf(10, 503));
  const later = fileOf(10);
  expect(await keptFile("chart b", async () => later)).toBe(later);
});

test("files are kept up to a number of bytes, whatever their kind: the last ones used", async () => {
  const often = fileOf(1_000_000);
  for (let index = 0; index < 30; index++) {
    await keptFile(`${index % 2 ? "chart" : "report"} ${index}`, async () => fileOf(1_000_000));
    expect(await keptFile("og often", async () => often)).toBe(often);
  }
  const another = fileOf(1);
  expect(await keptFile("report 0", async () => another)).toBe(another);
});

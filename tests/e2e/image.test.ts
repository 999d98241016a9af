import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { freePort, serverFlags } from "../../scripts/server.mjs";

const recipe = readFileSync("Dockerfile", "utf8");
/** What the last stage of the image takes from the one that builds it: from, to. */
const copied = recipe
  .split("\n")
  .filter((line) => line.startsWith("COPY --from=build "))
  .flatMap((line) => {
    const paths = line.split(" ").slice(2);
    const into = paths.pop() as string;
    return paths.map((path) => {
      const from = path.replace("/app/", "");
      return [from, into === "./" ? from : into] as const;
    });
  });

/** The files of the image in a folder, with this machine's packages. */
function imageFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "crossover-image-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [from, to] of copied)
    if (from === "node_modules") symlinkSync(join(process.cwd(), from), join(folder, to), "junction");
    else cpSync(from, join(folder, to), { recursive: true, filter: (path) => !path.includes(".next/cache") });
  return folder;
}

/** Every file and when it was written. */
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => !path.startsWith("node_modules"))
    .map((path) => [path, statSync(join(folder, path)).mtimeMs] as const)
    .sort();

/** A network of its own that nobody else is in, where the machine can make one. */
async function withoutNetwork(): Promise<readonly string[]> {
  const command = ["unshare", "-n", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"];
  try {
    await promisify(execFile)(command[0] as string, [...command.slice(1), "true"]);
    return command;
  } catch {
    return [];
  }
}

test("the image runs Node as npm start does", () => {
  const [, command = ""] = /^CMD (.*)$/m.exec(recipe) ?? [];
  expect(JSON.parse(command).slice(1, 1 + serverFlags.length)).toEqual(serverFlags);
  expect(JSON.parse(command).at(-1)).toBe("--warm");
});

test("the files of the image are all it takes, none is written, and no other machine is needed", async () => {
  const folder = imageFolder();
  const before = filesIn(folder);
  const link = "?p=support-bot.2026-11&v=1";
  const paths = ["/", `/${link}`, `/api/evaluate${link}`, `/chart/over-time.png${link}`, `/scenario.xlsx${link}`];
  const apart = await withoutNetwork();
  const [program = "", ...args] = [
    ...apart,
    process.execPath,
    join(process.cwd(), "tests/e2e/alone.mjs"),
    folder,
    String(await freePort()),
    ...paths,
  ];
  const { stdout } = await promisify(execFile)(program, args);
  const { statuses, isOutsideReached } = JSON.parse(stdout) as {
    readonly statuses: Readonly<Record<string, number>>;
    readonly isOutsideReached: boolean;
  };
  expect(statuses).toEqual(Object.fromEntries(paths.map((path) => [path, 200])));
  if (apart.length > 0) expect(isOutsideReached).toBe(false);
  expect(filesIn(folder)).toEqual(before);
});

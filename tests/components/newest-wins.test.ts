import { expect, test } from "vitest";
import { newestWins } from "@/components/uncertainty/newest-wins";

type Request = { readonly name: string; readonly pieces: number };

/** Each piece is a breath; the test lets them through one by one. */
function worker() {
  const begun: string[] = [];
  const posted: string[] = [];
  const breaths: (() => void)[] = [];
  function* work({ name, pieces }: Request): Generator<string | undefined, void> {
    begun.push(name);
    for (let piece = 1; piece < pieces; piece++) yield;
    if (name === "broken") throw new Error("no uncertainty");
    yield name;
  }
  const ask = newestWins(
    work,
    (reply) => posted.push(reply),
    () => new Promise((go) => breaths.push(go)),
  );
  const breathe = async (times: number) => {
    for (let time = 0; time < times; time++) {
      breaths.shift()?.();
      await Promise.resolve();
      await Promise.resolve();
    }
  };
  return { ask, begun, posted, breathe };
}

test("a request that nothing follows is worked on to its end", async () => {
  const { ask, posted, breathe } = worker();
  const done = ask({ name: "a", pieces: 3 });
  await breathe(2);
  expect(posted).toEqual(["a"]);
  await breathe(1);
  await done;
});

test("a newer request ends the one in hand, and those between them are never begun", async () => {
  const { ask, begun, posted, breathe } = worker();
  const done = ask({ name: "a", pieces: 5 });
  await breathe(1);
  ask({ name: "b", pieces: 5 });
  ask({ name: "c", pieces: 2 });
  await breathe(6);
  await done;
  expect(begun).toEqual(["a", "c"]);
  expect(posted).toEqual(["c"]);
});

test("after a failure the next request is taken up", async () => {
  const { ask, posted, breathe } = worker();
  await expect(ask({ name: "broken", pieces: 1 })).rejects.toThrow("no uncertainty");
  const done = ask({ name: "a", pieces: 1 });
  await breathe(1);
  await done;
  expect(posted).toEqual(["a"]);
});

import { expect, test } from "vitest";
import { type LogReply, logWork } from "@/components/calibrate/log-work";
import { fixture } from "./log";

const totals = JSON.stringify([
  { part: "all", name: "", figure: "calls", value: 3 },
  { part: "all", name: "", figure: "rows", value: 3 },
]);

test("requests are answered one after the other, and one that fails holds none up", async () => {
  const replies: LogReply[] = [];
  const ask = logWork((reply) => replies.push(reply));
  const file = new File([fixture("litellm.csv").slice()], "log.csv");
  await Promise.all([
    ask({ kind: "file", file, mapping: {} }),
    ask({ kind: "totals", text: "{" }),
    ask({ kind: "totals", text: totals }),
    ask({
      kind: "apply",
      link: "/?p=support-bot.2026-11&v=1",
      options: { per: "call", running: "prompting" },
      without: new Set(),
    }),
  ]);
  const said = replies.filter(({ kind }) => kind !== "progress");
  expect(said.map((each) => (each.kind === "read" ? [each.log.number, each.log.rows] : each.kind))).toEqual([
    [1, 400],
    "failed",
    [2, 3],
    "applied",
  ]);
});

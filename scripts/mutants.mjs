// biome-ignore-all lint/style/noExcessiveLinesPerFile: a table of faults
/**
 * Small faults as one might make them, each in one file of lib/. `tests` run first; when they stay green, so do all unit
 * tests that import the file. `find` stands in the file exactly once.
 * @typedef {{ name: string, file: string, find: string, replace: string, tests: readonly string[] }} Mutant
 * @type {readonly Mutant[]}
 */
export const mutants = [
  // The sheet
  {
    name: "a quotient of units keeps the divisor's factor above the line",
    file: "lib/sheet/units.ts",
    find: "{ times: a.times * b.over, over: a.over * b.times, powers }",
    replace: "{ times: a.times * b.times, over: a.over * b.over, powers }",
    tests: ["tests/sheet/units.test.ts"],
  },
  {
    name: "the first position is not looked at for an axis along which nothing changes",
    file: "lib/sheet/broadcast.ts",
    find: "const first = data[0] as number;\n  for (let index = 1;",
    replace: "const first = data[1] as number;\n  for (let index = 2;",
    tests: ["tests/sheet/values.test.ts", "tests/sheet/evaluate.test.ts"],
  },
  {
    name: "two columns are one whatever their axes",
    file: "lib/sheet/factored.ts",
    find: "if (a.axes !== b.axes || a.data.length > longestCompared)",
    replace: "if (a.data.length > longestCompared)",
    tests: ["tests/sheet/factored.test.ts"],
  },
  {
    name: "a running total leaves out the second position",
    file: "lib/sheet/totals.ts",
    find: "if (index % block >= step)",
    replace: "if (index % block > step)",
    tests: ["tests/sheet/factored.test.ts", "tests/sheet/values.test.ts"],
  },
  {
    name: "the bounds of a stretch of draws are those of its first block",
    file: "lib/sheet/draws-along.ts",
    find: "block * length < first + count;",
    replace: "block * length <= first;",
    tests: ["tests/sheet/draws-along.test.ts"],
  },
  {
    name: "amounts below a cent lose a digit",
    file: "lib/sheet/format.ts",
    find: "return digits - 1 - Math.floor(Math.log10(value));",
    replace: "return digits - 2 - Math.floor(Math.log10(value));",
    tests: ["tests/charts/format.test.ts", "tests/sheet/share-text.test.ts"],
  },

  // Statistics
  {
    name: "a quantile is of type 6, not of type 7",
    file: "lib/stats/quantiles.ts",
    find: "const position = (values.length - 1) * share;",
    replace: "const position = Math.min(values.length - 1, Math.max(0, (values.length + 1) * share - 1));",
    tests: ["tests/stats/quantiles.test.ts"],
  },
  {
    name: "the falling side of a triangle is the rising one",
    file: "lib/stats/draw-range.ts",
    find: "Math.sqrt((1 - share) * falling)",
    replace: "Math.sqrt((1 - share) * rising)",
    tests: ["tests/stats/draw-range.test.ts"],
  },
  {
    name: "a spread ignores its smallest value",
    file: "lib/stats/shifted-lognormal.ts",
    find: "sigma: Math.log((p95 - min) / (p50 - min)) / p95Score",
    replace: "sigma: Math.log(p95 / p50) / p95Score",
    tests: ["tests/stats/shifted-lognormal.test.ts"],
  },

  // Scenarios
  {
    name: "a likely value at an end of its range is refused",
    file: "lib/scenario/text/quantity-text.ts",
    find: "(low <= likely && likely <= high)",
    replace: "(low < likely && likely < high)",
    tests: ["tests/scenario/text/quantity-text.test.ts"],
  },
  {
    name: "an hour is a 720th of a month",
    file: "lib/scenario/read/bounds.ts",
    find: 'const hourInMonths = toBase(1, parseUnit("h"));',
    replace: "const hourInMonths = 1 / 720;",
    tests: ["tests/scenario/read/interpret.test.ts"],
  },
  {
    name: "a machine chosen for all takes its speed from the preset even where an approach has its own",
    file: "lib/scenario/resolve/resolve-quantity.ts",
    find: "record === undefined &&\n    quantity",
    replace: "quantity",
    tests: ["tests/scenario/resolve/resolve.test.ts"],
  },
  {
    name: "two ranges are the same whatever their peaks",
    file: "lib/scenario/write/canonical.ts",
    find: "writeRange(a) === writeRange(b);",
    replace: "a.low === b.low && a.high === b.high;",
    tests: ["tests/scenario/write/canonical.test.ts"],
  },
  {
    name: "a price changes a day after its date",
    file: "lib/catalog/record.ts",
    find: "start(record) <= date",
    replace: "start(record) < date",
    tests: ["tests/catalog/catalog.test.ts"],
  },
  {
    name: "a model can be bought on the day it is retired",
    file: "lib/catalog/record.ts",
    find: "record.retiresOn <= date",
    replace: "record.retiresOn < date",
    tests: ["tests/catalog/catalog.test.ts"],
  },

  // Base case and break-even
  {
    name: "a difference between models has the wrong sign",
    file: "lib/analysis/base-case/split.ts",
    find: "modelUsd: own - other,",
    replace: "modelUsd: other - own,",
    tests: ["tests/golden/golden.test.ts"],
  },
  {
    name: "a difference of exactly 5 % is close",
    file: "lib/analysis/break-even/crossings.ts",
    find: "dearer - cheaper < closeShare * cheaper",
    replace: "dearer - cheaper <= closeShare * cheaper",
    tests: ["tests/analysis/break-even/is-close.test.ts"],
  },
  {
    name: "a crossing names the other one as cheaper above it",
    file: "lib/analysis/break-even/crossings.ts",
    find: "cheaperAbove: sign < 0 ? first : second",
    replace: "cheaperAbove: sign < 0 ? second : first",
    tests: ["tests/golden/golden.test.ts"],
  },
  {
    name: "a jump belongs to the piece on its right",
    file: "lib/analysis/break-even/curve.ts",
    find: "if ((from[middle] as number) < queries) low = middle;",
    replace: "if ((from[middle] as number) <= queries) low = middle;",
    tests: ["tests/analysis/break-even/curve.test.ts"],
  },
  {
    name: "payback is looked for from month 2 on",
    file: "lib/analysis/break-even/payback.ts",
    find: "for (let month = 1; month <= horizon; month++)",
    replace: "for (let month = 2; month <= horizon; month++)",
    tests: ["tests/analysis/break-even/payback.test.ts"],
  },

  // Uncertainty and sensitivity
  {
    name: "chance alone is worth knowing",
    file: "lib/analysis/uncertainty/value-of-information.ts",
    find: "evppiUsd: saved > rounding ? saved : 0,",
    replace: "evppiUsd: saved,",
    tests: ["tests/analysis/uncertainty/value-of-information.test.ts"],
  },
  {
    name: "a draw in which several tie counts for each of them whole",
    file: "lib/analysis/uncertainty/cheapest-shares.ts",
    find: "+ 1 / tied.length;",
    replace: "+ 1;",
    tests: ["tests/analysis/uncertainty/parts.test.ts", "tests/analysis/uncertainty/odds-edges.test.ts"],
  },
  {
    name: "a map is sure from seven in ten draws on",
    file: "lib/analysis/sensitivity/two-way-map.ts",
    find: "const sureShare = 0.8;",
    replace: "const sureShare = 0.7;",
    tests: ["tests/analysis/sensitivity/two-way-map.test.ts"],
  },
  {
    name: "a quarter less of a count goes inwards to a whole one",
    file: "lib/analysis/sensitivity/tornado.ts",
    find: "inBounds(quantity, now - quarter, Math.floor)",
    replace: "inBounds(quantity, now - quarter, Math.ceil)",
    tests: ["tests/analysis/sensitivity/tornado.test.ts"],
  },

  // Latency
  {
    name: "a queue at the boundary still has figures",
    file: "lib/analysis/latency/queueing.ts",
    find: "if (utilisation >= unstableUtilisation)",
    replace: "if (utilisation > unstableUtilisation)",
    tests: ["tests/analysis/latency/queueing.test.ts"],
  },
  {
    name: "Erlang's recursion forgets those that are blocked",
    file: "lib/analysis/latency/erlang.ts",
    find: "(server + offered * blocked)",
    replace: "(server + offered)",
    tests: ["tests/analysis/latency/queueing.test.ts"],
  },

  // Charts
  {
    name: "a step of five begins at four, not at the root of ten",
    file: "lib/charts/spec/scale.ts",
    find: "error >= Math.sqrt(10) ? 5",
    replace: "error >= 4 ? 5",
    tests: ["tests/charts/scale.test.ts"],
  },
  {
    name: "a leader over another label costs nothing",
    file: "lib/charts/layout/free-places.ts",
    find: "return lines * 40 + rules * 15 + 6 + texts * 60;",
    replace: "return lines * 40 + rules * 15 + 6;",
    tests: ["tests/charts/place-labels.test.ts"],
  },

  // What is published
  {
    name: "oEmbed answers 404 to a format it does not know",
    file: "lib/publish/embed/oembed.ts",
    find: '{ status: 501, parameter: "format"',
    replace: '{ status: 404, parameter: "format"',
    tests: ["tests/publish/embed/oembed.test.ts"],
  },
  {
    name: "a cell that begins with a tab can act in a spreadsheet",
    file: "lib/publish/files/csv.ts",
    find: "/^[=+\\-@\\t\\r\\n",
    replace: "/^[=+\\-@\\r\\n",
    tests: ["tests/publish/files/csv.test.ts"],
  },
  {
    name: "a picture's parameter that is given twice counts the last time",
    file: "lib/publish/files/picture-parameters.ts",
    find: "given.has(key) ? null : part.slice(key.length + 1)",
    replace: "part.slice(key.length + 1)",
    tests: ["tests/publish/files/picture-parameters.test.ts"],
  },
];

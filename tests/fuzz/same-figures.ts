import { request } from "node:http";

type Totals = ReadonlyMap<string, number>;

/** A page, the API and a file of one link, asked one after another; what differs between them, in words. */
export async function differencesOf(baseUrl: string, link: string, page: string): Promise<readonly string[]> {
  // Without a link the page opens what most come for, and the API what its examples are of.
  if (link === "") return [];
  const api = await textOf(`${baseUrl}/api/evaluate?draws=0&${link}`);
  // What the page leaves out of a link, the API refuses.
  if (api.status !== 200) return [];
  const { approaches } = JSON.parse(api.text) as {
    readonly approaches: readonly { readonly id: string; readonly title: string; readonly totalUsd: number }[];
  };
  const file = await textOf(`${baseUrl}/chart/breakdown.csv?${link}`);
  const [onPage, inFile] = [totalsOnPage(page), totalsInFile(file.text)];
  return approaches.flatMap(({ id, title, totalUsd }) => [
    ...differs("the page", onPage.get(id), totalUsd, title),
    ...(file.status === 200 ? differs("the file", inFile.get(title), totalUsd, title) : []),
  ]);
}

/** What is printed is rounded; half of a thousandth is more than that. */
function differs(where: string, found: number | undefined, totalUsd: number, title: string): readonly string[] {
  if (found === undefined || Math.abs(found - totalUsd) <= 0.0051 * Math.max(1, Math.abs(totalUsd))) return [];
  return [`${where} has ${found} for ${title}, the API ${totalUsd}`];
}

/** Of the table; a total in another currency is none. */
function totalsOnPage(html: string): Totals {
  const rows = html.matchAll(/<tr data-approach="(\w+)"[^>]*>.*?<\/th><td>(?:<(?:a|button)\b[^>]*>)?([^<]*)</gs);
  return new Map([...rows].flatMap(([, id = "", text = ""]) => numbered(id, dollars(text))));
}

const sizes: Readonly<Record<string, number>> = { "": 1, k: 1e3, M: 1e6, B: 1e9, T: 1e12 };

function dollars(text: string): number {
  const [, sign, digits = "", size = ""] = /^([-−]?)\$([\d,]+(?:\.\d+)?)\s?([kMBT]?)$/.exec(text) ?? [];
  return digits === "" ? Number.NaN : (sign ? -1 : 1) * Number(digits.replaceAll(",", "")) * (sizes[size] as number);
}

function totalsInFile(csv: string): Totals {
  const rows = csv.matchAll(/^([^,\n]+),total,,([^,\n]+),/gm);
  return new Map([...rows].flatMap(([, title = "", text = ""]) => numbered(title, Number(text))));
}

const numbered = (name: string, value: number) => (Number.isNaN(value) ? [] : [[name, value] as const]);

/** Headers of a long link may be longer than `fetch` takes. */
function textOf(url: string): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve) => {
    const asked = request(url, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
      response.on("error", () => resolve({ status: 0, text: "" }));
    });
    asked.on("error", () => resolve({ status: 0, text: "" }));
    asked.end();
  });
}

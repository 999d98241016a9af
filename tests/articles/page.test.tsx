// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import Page, { metadata } from "@/app/articles/page";
import { articleReview } from "@/lib/articles/article-review";

const all = (selector: string, within: ParentNode = document): readonly Element[] => [
  ...within.querySelectorAll(selector),
];

describe("the page of articles", () => {
  beforeAll(async () => {
    document.body.innerHTML = renderToStaticMarkup(await Page());
  }, 60_000);
  afterAll(() => document.body.replaceChildren());

  test("has one section for each claim, with its title, three columns and links into the calculator", () => {
    for (const { id, title, own, today, measured, shares } of articleReview().articles.flatMap(
      ({ claims }) => claims,
    )) {
      const section = document.getElementById(id) as HTMLElement;
      expect(section.querySelector("h3")?.textContent).toBe(title);
      const todayTitle = measured ? "Measured times give" : shares ? "Measured shares give" : "Today’s prices give";
      const columns = all("h4", section).map(({ textContent }) => textContent);
      expect(columns).toEqual(["The article says", "Its own ranges give", todayTitle]);
      const links = all(".trials a", section).map((link) => [link.textContent, link.getAttribute("href")]);
      expect(links).toEqual([...own.trials, ...today.trials].map((trial) => [trial.title, trial.href]));
    }
  });

  test("has a link to each claim, and no anchor twice", () => {
    const targets = all("nav a").map((link) => link.getAttribute("href") ?? "");
    expect(targets.length).toBeGreaterThan(30);
    for (const target of targets) expect(document.querySelector(target), target).not.toBeNull();
    const ids = all("[id]").map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("names the distribution, explains its times and leads to the method", () => {
    expect(document.body.textContent).toContain("drawn evenly between its ends");
    expect(document.body.textContent).toContain("p50 is what half of the requests stay below");
    expect(all('a[href="/method"]')).toHaveLength(1);
  });

  test("has a title and a description of its own", () => {
    expect(metadata.title).toBe("The articles on trial | Crossover");
    expect(String(metadata.description).length).toBeGreaterThan(80);
  });
});

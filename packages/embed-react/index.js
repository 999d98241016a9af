"use client";
import { createElement, useEffect, useRef, useState } from "react";

const pictureWidth = 800;

/**
 * A chart of Crossover: its picture, and on a click the live card in its place, which is as high. Before that nothing but
 * the picture is fetched. Without scripts the picture leads to the page.
 */
export function CrossoverChart({
  link,
  chart = "over-time",
  title,
  alt = title,
  height = 480,
  theme = "light",
  measure,
}) {
  const [isLive, setLive] = useState(false);
  const frame = useRef(null);
  // Who came by keyboard goes on in the card.
  useEffect(() => {
    if (isLive) frame.current?.focus();
  }, [isLive]);
  const at = addressesOf({ link, chart, measure });
  const show = (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setLive(true);
  };
  const filling = { display: "block", width: "100%", height: "100%", border: 0 };
  return createElement(
    "figure",
    { style: { margin: 0, height, position: "relative" } },
    isLive
      ? createElement("iframe", {
          ref: frame,
          src: at.card(theme),
          title,
          style: filling,
          sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox",
          referrerPolicy: "no-referrer",
        })
      : createElement(
          "a",
          { href: at.page, onClick: show, style: { ...filling, color: "inherit" } },
          createElement(
            "picture",
            null,
            theme === "auto" &&
              createElement("source", { media: "(prefers-color-scheme: dark)", srcSet: at.picture("dark") }),
            createElement("img", {
              src: at.picture(theme === "dark" ? "dark" : "light"),
              alt,
              loading: "lazy",
              style: { ...filling, height: "calc(100% - 1.75em)", objectFit: "contain" },
            }),
          ),
          createElement("span", { style: { display: "block", lineHeight: 1.75 } }, "Show the live chart"),
        ),
  );
}

/** Where the picture, the card and the page of a link are. */
function addressesOf({ link, chart, measure }) {
  if (!/^https?:\/\/[^/?#]+\/?\?/.test(link)) throw new Error(`link is no whole address of a scenario: ${link}`);
  const { origin, search, href } = new URL(link);
  const query = (look) => {
    const given = Object.entries(look).filter(([, value]) => value !== undefined);
    return `?${given.map(([name, value]) => `${name}=${encodeURIComponent(value)}&`).join("")}${search.slice(1)}`;
  };
  return {
    page: href,
    picture: (theme) => `${origin}/chart/${chart}.svg${query({ w: pictureWidth, theme, measure })}`,
    card: (theme) => `${origin}/embed/${chart}${query({ theme, measure })}`,
  };
}

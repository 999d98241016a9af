import { cardAddress, fileAddress, pageAddress, readmePicture, scriptAddress } from "./addresses";
import type { Destination } from "./destinations";
import { jsxElement, markdownText, tag } from "./markup";
import type { Share } from "./share";

export type Snippet = {
  readonly name: string;
  readonly text: string;
  /** When it is wanted, if not always. */
  readonly note?: string;
};

type Snippets = readonly [Snippet, ...Snippet[]];

/** What to paste, by destination; the first is what is usually wanted. */
export const snippetsFor = (destination: Destination["id"], share: Share): Snippets =>
  writers[destination](cleaned(share));

const link = (share: Share): Snippet => ({ name: "Link", text: pageAddress(share) });

const writers: Record<Destination["id"], (share: Share) => Snippets> = {
  link: (share) => [link(share)],
  slack: (share) => [link(share)],
  notion: (share) => [{ name: "Address for /embed", text: cardAddress(share) }],
  confluence: (share) => [link(share), pictureLink(share)],
  docs: (share) => [link(share), pictureLink(share)],
  github: (share) => [
    { name: "Markdown", text: share.theme === "auto" ? themedPicture(share) : markdownPicture(share) },
  ],
  mdx: (share) => [
    { name: "JSX", text: jsxElement("iframe", frameOf(share), "style={{ border: 0 }}") },
    {
      name: "Component",
      text: component(share),
      note: "Of crossover-embed-react: the picture first, the card on a click.",
    },
  ],
  website: (share) => [
    { name: "HTML", text: htmlFrame(share) },
    {
      name: "Script",
      text: `${tag("script async", { src: scriptAddress(share) })}</script>`,
      note: "Once on the page, after its frames or before them.",
    },
  ],
  wordpress: (share) => [
    { name: "Address, alone on a line", text: cardAddress(share) },
    { name: "HTML", text: htmlFrame(share), note: "For a Custom HTML block, where that is allowed." },
  ],
};

const oneTheme = ({ theme }: Share) => (theme === "dark" ? "dark" : "light");

const pictureLink = (share: Share): Snippet => ({
  name: "Address of the picture",
  text: fileAddress(share, "png", oneTheme(share)),
});

const markdownPicture = (share: Share): string =>
  `[![${markdownText(share.alt)}](${readmePicture(share, oneTheme(share))})](${pageAddress(share)})`;

/** In one line: a line that begins with `<source` would end the paragraph in GitHub's Markdown, and with it the link. */
function themedPicture(share: Share): string {
  const dark = { media: "(prefers-color-scheme: dark)", srcset: readmePicture(share, "dark") };
  const light = { alt: share.alt, src: readmePicture(share, "light"), width: 800 };
  return `${tag("a", { href: pageAddress(share) })}<picture>${tag("source", dark)}${tag("img", light)}</picture></a>`;
}

const frameOf = (share: Share) => ({
  src: cardAddress(share),
  title: share.title,
  width: "100%",
  height: share.height,
  loading: "lazy",
});

const component = (share: Share): string => {
  const { chart, title, alt, theme, measure, height } = share;
  return jsxElement(
    "CrossoverChart",
    { link: pageAddress(share), chart, title, alt, theme, measure },
    `height={${height}}`,
  );
};

const htmlFrame = (share: Share): string => `${tag("iframe", { ...frameOf(share), style: "border:0" })}</iframe>`;

/** Texts that every format can hold; a picture without a text has the title's. */
function cleaned(share: Share): Share {
  const title = withoutControls(share.title).trim() || "Crossover";
  return { ...share, title, alt: withoutControls(share.alt).trim() || title };
}

const withoutControls = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])[\p{Cc}\uFFFE\uFFFF]/gu, "");

/** The theme of what is shared: one of the two, or that of the reader's system. */
export type ShareTheme = "light" | "dark" | "auto";

export type Destination = {
  readonly id: "link" | "notion" | "confluence" | "github" | "docs" | "mdx" | "website" | "wordpress" | "slack";
  readonly title: string;
  /** What a reader sees there: the preview of a link, a card in a frame, or a picture. */
  readonly shows: "preview" | "card" | "picture";
  /** The themes it can have, the usual one first; none where the place has its own. */
  readonly themes: readonly ShareTheme[];
  /** A text for those who cannot see the picture goes along. */
  readonly hasAlt: boolean;
  /** What to do there and what will happen. */
  readonly says: string;
};

const card = { shows: "card", themes: ["light", "dark", "auto"], hasAlt: false } as const;
const picture = { shows: "picture", themes: ["light", "dark"] } as const;
const preview = { shows: "preview", themes: [], hasAlt: false } as const;

/** Where people paste, in the order they are offered. */
export const destinations: readonly Destination[] = [
  {
    id: "link",
    title: "Link",
    ...preview,
    says: "The address of this scenario. Mail and chat programs that show previews show this one.",
  },
  {
    id: "notion",
    title: "Notion",
    ...card,
    says: "In Notion, type /embed and paste this address. It shows a card: the answer, the chart and its table.",
  },
  {
    id: "confluence",
    title: "Confluence",
    ...picture,
    hasAlt: false,
    says: "Paste the link first: many Confluence sites make a preview of it. A picture with the link below it is safe everywhere; the picture does not change on its own.",
  },
  {
    id: "github",
    title: "GitHub",
    ...picture,
    themes: ["auto", "light", "dark"],
    hasAlt: true,
    says: "GitHub shows a picture that leads to the scenario, not a live chart. It may keep an old copy for some hours; a changed scenario has a new address.",
  },
  {
    id: "docs",
    title: "Google Docs",
    ...picture,
    hasAlt: false,
    says: "A document holds a picture, not a live chart. Copy the picture, paste it, and put the link below it.",
  },
  {
    id: "mdx",
    title: "MDX",
    ...card,
    says: "For Docusaurus and other pages written in MDX, which is Markdown with components. HTML for websites does not build there, and this does.",
  },
  {
    id: "website",
    title: "Website",
    ...card,
    says: "For any page that takes HTML. With the script the frame is as high as its card; without it the card scrolls where it does not fit.",
  },
  {
    id: "wordpress",
    title: "WordPress",
    ...card,
    says: "Paste the address alone on a line. WordPress then asks this site for a card, if it is set to ask sites it does not know. Where it is not, take the HTML.",
  },
  {
    id: "slack",
    title: "Slack",
    ...preview,
    says: "Paste the link into a message. Slack shows this picture below it; so do Teams, LinkedIn and X.",
  },
];

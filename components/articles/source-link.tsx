import type { Source } from "@/lib/articles/claim";

export const SourceLink = ({ source: { title, url } }: { readonly source: Source }) => (
  <a href={url} rel="noreferrer">
    {title}
  </a>
);

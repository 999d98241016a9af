import { Fragment, memo } from "react";
import type { OfferedFile } from "@/components/share/share-context";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import { withView } from "@/lib/scenario/read/view";
import { PrintedLine } from "./printed-line";

type FooterProps = {
  /** The scenario, which can be taken along as a file; none on a page of several. */
  readonly link?: string;
  readonly files?: readonly OfferedFile[];
};

export const Footer = memo(function Footer({ link, files = [] }: FooterProps) {
  return (
    <footer className="footer">
      {link && <PrintedLine link={link} />}
      <p>
        Estimates from your inputs, not a quote. A month is 730 hours; a range counts with its mean; the bill is in US
        dollars. <a href="/method">Every formula and source</a> · <a href="/catalogue">Catalogue of prices</a> ·{" "}
        <a href="/articles">The articles on trial</a> · <a href="/compare">Compare scenarios</a>
        {link && (
          <>
            {" "}
            · <a href={`/${withView(link, "all")}`}>All views on one page</a>
          </>
        )}
      </p>
      <p>
        {link && (
          <>
            This scenario as{" "}
            {files.map(({ extension, title }, index) => (
              <Fragment key={extension}>
                {jointBefore(index, files.length)}
                <a href={`/scenario.${extension}${link}`}>{title}</a>
              </Fragment>
            ))}{" "}
            ·{" "}
          </>
        )}
        <a href="/api/openapi.json">The API for machines</a>
      </p>
      <div className="narrow-only">
        <ThemeSwitch />
      </div>
    </footer>
  );
});

function jointBefore(index: number, count: number): string {
  if (index === 0) return "";
  return index === count - 1 ? " or " : ", ";
}

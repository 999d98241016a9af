import { memo } from "react";
import { ThemeSwitch } from "@/components/ui/theme-switch";

type FooterProps = {
  /** The scenario, which can be taken along as a file; none on a page of several. */
  readonly link?: string;
};

export const Footer = memo(function Footer({ link }: FooterProps) {
  return (
    <footer className="footer">
      <p>
        Estimates from your inputs, not a quote. A month is 730 hours; a range counts with its mean; money is US
        dollars. <a href="/method">Every formula and source</a> · <a href="/articles">The articles on trial</a> ·{" "}
        <a href="/compare">Compare scenarios</a>
      </p>
      <p>
        {link && (
          <>
            This scenario as <a href={`/scenario.csv${link}`}>CSV</a>, <a href={`/scenario.json${link}`}>JSON</a> or{" "}
            <a href={`/scenario.md${link}`}>Markdown</a> ·{" "}
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

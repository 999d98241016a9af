import { memo } from "react";
import { ThemeSwitch } from "@/components/ui/theme-switch";

export const Footer = memo(function Footer() {
  return (
    <footer className="footer">
      <p>
        Estimates from your inputs, not a quote. A month is 730 hours; a range counts with its mean; money is US
        dollars. <a href="/method">Every formula and source</a> · <a href="/articles">The articles on trial</a> ·{" "}
        <a href="/compare">Compare scenarios</a>
      </p>
      <div className="narrow-only">
        <ThemeSwitch />
      </div>
    </footer>
  );
});

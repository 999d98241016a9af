import type { CalculatorHtmlProps } from "./start-props";

/** React leaves alone what it is told to be HTML, as long as it is told the very same. */
const untouched = { __html: "" };

/** What the server drew, as it is: `#calculator-html` in a browser, where a root of its own takes it over later. */
export const CalculatorHtml = ({ ref, opened }: CalculatorHtmlProps) => (
  <div
    className="calculator"
    ref={ref}
    data-unfinished={opened === null ? "" : undefined}
    suppressHydrationWarning
    // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, and nothing is set
    dangerouslySetInnerHTML={untouched}
  />
);

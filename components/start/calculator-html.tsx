import { Calculator } from "@/components/calculator/calculator";
import { allViewParts } from "@/components/views/all-view-parts";
import type { CalculatorHtmlProps } from "./start-props";

/** The calculator as the server draws it: `#calculator-html` on a server. */
export const CalculatorHtml = ({ ref, view, ...props }: CalculatorHtmlProps) => (
  <div className="calculator" ref={ref} data-unfinished={props.opened === null ? "" : undefined}>
    <Calculator {...props} views={allViewParts} />
  </div>
);

import type { ReactNode } from "react";
import { Calculator } from "@/components/calculator/calculator";
import { openedReading } from "@/components/calculator/opened-reading";
import { NoScript, Scriptless } from "@/components/inputs/scriptless";
import { allViewParts } from "@/components/views/all-view-parts";
import { helpOf, helpTexts } from "@/lib/form/help-texts";
import { inputsKey } from "@/lib/scenario/read/link";
import { allInputs, asksAllInputs } from "@/lib/scenario/read/view";
import type { CalculatorHtmlProps } from "./start-props";

/** The calculator as the server draws it: `#calculator-html` on a server. */
export const CalculatorHtml = ({ ref, view, ...props }: CalculatorHtmlProps) => {
  const isWhole = asksAllInputs(props.query);
  const fold = isWhole ? inside : wayTo(openedReading(props.query).state.scenario.texts);
  return (
    <div className="calculator" ref={ref} data-unfinished={props.opened === null ? "" : undefined}>
      <noscript>
        {/* What the Enter key sends a form with is its first button. */}
        <button type="submit" form="inputs" hidden />
        {isWhole && <input type="hidden" form="inputs" name={inputsKey} value={allInputs} />}
      </noscript>
      <NoScript value={{ fold, help }}>
        <Calculator {...props} views={allViewParts} />
      </NoScript>
    </div>
  );
};

function help(id: string): ReactNode {
  const text = helpOf(helpTexts, id);
  return text && <p>{text}</p>;
}

const inside = (_: readonly string[], content: ReactNode): ReactNode => <Scriptless value={true}>{content}</Scriptless>;

/** A button that asks for the page with all inputs, and what was given to those of this fold, which the form keeps. */
const wayTo = (texts: ReadonlyMap<string, string>) => (fields: readonly string[]) => (
  <>
    {fields.map((id) => texts.has(id) && <input key={id} type="hidden" name={id} value={texts.get(id)} />)}
    <button type="submit" className="quiet-button" name={inputsKey} value={allInputs} formAction={`/#in-${fields[0]}`}>
      Show these inputs
    </button>
  </>
);

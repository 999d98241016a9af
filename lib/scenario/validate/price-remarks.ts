import { weightsOf } from "../../catalog/facts";
import { thinkingOf } from "../../catalog/model-facts";
import type { Issue } from "../read/issue";
import { meanOf } from "../text/quantity-text";
import type { Subject } from "./obstacle";

/** What the catalogue knows of the prices of an approach and its bill leaves out. */
export function priceRemarks(subject: Subject): readonly Issue[] {
  return [...hiddenThinking(subject), ...otherTokenizer(subject)];
}

/** Nobody publishes how long a model thinks, so that is left to the reader; that it does is said. */
function hiddenThinking({ id, model, weights, sheet }: Subject): readonly Issue[] {
  const known = model && thinkingOf(model.id);
  if (!known || meanOf(sheet.resolved("thinkingTokens").range) > 0) return [];
  const name = weights?.title ?? model.title;
  return known.thinks === "always"
    ? [
        {
          field: `${id}.thinkingTokens`,
          code: "may_not_fit",
          level: "warning",
          message: `${name} thinks before every answer and bills the hidden tokens as answer tokens; how many is not published, and the figures count none. Enter yours as “Hidden thinking before the answer”.`,
          short: `hidden thinking of ${name} not counted`,
        },
      ]
    : [
        leftOut(
          `${id}.thinkingTokens`,
          `${name} thinks before it answers unless told otherwise, and bills the hidden tokens as answer tokens; whether it can be told not to is not known. The figures count none.`,
        ),
      ];
}

/** A factor between makers is not published; that a tokenizer is known to count more is said. */
function otherTokenizer({ id, model, weights, sheet, countedFor }: Subject): readonly Issue[] {
  const factor = model?.values?.tokensOverOlderClaude ?? 1;
  if (!model || !countedFor || model.id === countedFor.id || factor === 1) return [];
  if (countedFor.values?.tokensOverOlderClaude !== undefined || sheet.resolved("tokenizerFactor").from === "you")
    return [];
  return [
    leftOut(
      `${id}.tokenizerFactor`,
      `${weights?.title ?? model.title} makes about ${factor} tokens of what older Claude models make one of. Against ${weightsOf(countedFor.id)?.title ?? countedFor.title}, for which the tokens were counted, nothing is published: the figures count as many.`,
    ),
  ];
}

const leftOut = (field: string, message: string): Issue => ({ field, code: "left_out", level: "warning", message });

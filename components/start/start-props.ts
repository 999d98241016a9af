import type { RefObject } from "react";
import type { OfferedFiles } from "@/components/share/share-context";
import type { LinkedUncertainty } from "@/components/uncertainty/uncertainty-work";
import type { ViewId } from "@/lib/scenario/read/view";

/** What the server gives the page. */
export type StartProps = {
  /** The link the page was opened with. */
  readonly query: string;
  /** The view it asks for. */
  readonly view: ViewId;
  /** Its uncertainty, as far as the server makes it; null when it had no time to. */
  readonly opened: LinkedUncertainty | null;
  readonly files: OfferedFiles;
};

export type CalculatorHtmlProps = StartProps & { readonly ref: RefObject<HTMLDivElement | null> };

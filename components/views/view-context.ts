import { createContext } from "react";
import { firstView, type ViewId } from "@/lib/scenario/read/view";

type Views = {
  readonly view: ViewId;
  /** The link of the scenario, without a view. */
  readonly link: string;
  readonly show: (view: ViewId) => void;
  /** Loads what another view needs, for somebody who is about to open it. */
  readonly prepare: (view: ViewId) => void;
};

/** Which view is shown, and how another is. */
export const ViewContext = createContext<Views>({ view: firstView, link: "?v=1", show: () => {}, prepare: () => {} });

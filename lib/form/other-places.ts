import type { ViewId } from "../scenario/read/view";

/** What is asked elsewhere than among the inputs shown: on another view of the scenario, or on a page. */
export type Place = { readonly title: string } & (
  | { readonly view: ViewId; readonly field: string }
  | { readonly page: string }
);

/** What is looked for among the inputs and stands elsewhere, with the words people use for it. */
export const otherPlaces: readonly (Place & { readonly words: string })[] = [
  {
    title: "Lines of your own, for a cost that has no input",
    view: "costs",
    field: "lines",
    words:
      "other extra custom fee fees licence license subscription tax VAT audit compliance lawyer legal review insurance monitoring observability tracing logging LangSmith Langfuse Datadog egress bandwidth backup",
  },
  {
    title: "Prices and sources of every model, store and machine",
    page: "/catalogue",
    words: "price prices pricing catalogue catalog vendor vendors provider providers source sources quote",
  },
  {
    title: "Figures of your own, from a log or an invoice",
    page: "/calibrate",
    words: "log logs invoice bill usage actual measured import upload CSV calibrate analytics",
  },
  {
    title: "Money: reckoned in US dollars",
    page: "/method#money",
    words: "euro euros EUR pound GBP yen currency dollar dollars USD exchange",
  },
];

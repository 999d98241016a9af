import type { Sensitivity } from "../../../analysis/uncertainty/types";
import { approaches } from "../../../model/approaches";
import { shownAxis } from "../../../sheet/display";
import { formatUsd } from "../../../sheet/format";
import type { Table } from "../../spec/spec";
import { changesTheWinner } from "./words";

export function sensitivityTable(sensitivity: Sensitivity): Table {
  const { best, next, swings } = sensitivity;
  const difference = `${approaches[next].title} minus ${approaches[best].inSentence}`;
  return {
    caption: `${difference}, ${shownAxis()}, when one input moves; at present ${formatUsd(sensitivity.differenceUsd)}`,
    columns: [
      { label: "Input", numeric: false },
      { label: "From", numeric: true },
      { label: "Difference", numeric: true },
      { label: "To", numeric: true },
      { label: "Difference", numeric: true },
      { label: "Note", numeric: false },
    ],
    rows: swings.map(({ title, low, high, assumed, changesWinner }) => {
      const notes = [changesWinner ? changesTheWinner : "", assumed ? "a quarter less and more assumed" : ""];
      return {
        cells: [
          title,
          low.text,
          formatUsd(low.differenceUsd),
          high.text,
          formatUsd(high.differenceUsd),
          notes.filter((note) => note !== "").join("; "),
        ],
      };
    }),
  };
}

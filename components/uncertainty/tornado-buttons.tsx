import { useContext } from "react";
import { FigureContext } from "@/components/answer/figure";
import { heightFor } from "@/lib/charts/kinds/place-chart";
import { tornadoLayout } from "@/lib/charts/kinds/tornado/layout";
import type { TornadoChartSpec } from "@/lib/charts/kinds/tornado/spec";

type SwingButtonsProps = {
  readonly spec: TornadoChartSpec;
  readonly width: number;
};

/** A button over each bar. Recharts has no bars that hang on a line between two labels, so the picture itself is live. */
export function SwingButtons({ spec, width }: SwingButtonsProps) {
  const { goTo } = useContext(FigureContext);
  const { rows } = tornadoLayout(spec, { width, height: heightFor(spec, width) });
  return rows.map(({ field, x, y, width: across, height }, index) => (
    <button
      type="button"
      key={field}
      className="swing-button"
      style={{ left: x, top: y, width: across, height }}
      aria-label={`${spec.bars[index]?.sentence ?? ""} Go to input`}
      onClick={() => goTo(field)}
    />
  ));
}

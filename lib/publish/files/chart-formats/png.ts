import type { PictureFormat } from "./chart-format";

export const png: PictureFormat = {
  extension: "png",
  type: "image/png",
  isSaved: false,
  encode: (svg, rasterise) => rasterise(svg),
};

import type { PictureFormat } from "./chart-format";

export const svg: PictureFormat = {
  extension: "svg",
  type: "image/svg+xml; charset=utf-8",
  isSaved: false,
  encode: (picture) => picture,
};

import type { QuantityField } from "../../model/registry";
import type { ReadOptions } from "../text/quantity-text";

/** How the texts of a field are read. */
export const readOptions = ({ name, quantity }: QuantityField): ReadOptions => {
  const { percent = false, never = false, none = false, unit } = quantity;
  return { percent, never: never || none, unit, name };
};

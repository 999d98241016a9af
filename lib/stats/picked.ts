/** The numbers that stand at these places, in a new array of the same kind. */
export function picked<Values extends Float64Array | Uint16Array>(values: Values, places: Uint32Array): Values {
  const found = new (values.constructor as new (length: number) => Values)(places.length);
  for (let index = 0; index < found.length; index++) found[index] = values[places[index] as number] as number;
  return found;
}

/**
 * Puts text into a box as if it were typed, so that the browser's own undo can take it back. Setting the value would
 * empty its undo history. `execCommand` is deprecated, yet nothing replaces it here; without it we only tell the caller.
 */
export function typeInto(
  input: HTMLInputElement,
  text: string,
  onText: (text: string) => void,
  replacing: "selection" | "everything",
): void {
  if (replacing === "everything") input.select();
  const command = text === "" ? "delete" : "insertText";
  if (typeof document.execCommand === "function" && document.execCommand(command, false, text)) return;
  const [start, end] = [input.selectionStart ?? input.value.length, input.selectionEnd ?? input.value.length];
  onText(input.value.slice(0, start) + text + input.value.slice(end));
}

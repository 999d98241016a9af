import { openFolds } from "@/components/inputs/asked-field";

/** Opens the groups around a field and puts the focus into it. */
export function focusField(field: string) {
  openFolds(field);
  const input = document.querySelector<HTMLElement>(`#inputs [name="${CSS.escape(field)}"]`);
  input?.scrollIntoView({ block: "center" });
  input?.focus();
}

/** Opens the groups around a field and puts the focus into it. */
export function focusField(field: string) {
  const input = document.querySelector<HTMLElement>(`#inputs [name="${CSS.escape(field)}"]`);
  for (let group = input?.closest("details"); group; group = group.parentElement?.closest("details")) group.open = true;
  input?.scrollIntoView({ block: "center" });
  input?.focus();
}

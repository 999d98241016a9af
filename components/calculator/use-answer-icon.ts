import { useEffect } from "react";
import { looks } from "@/lib/charts/spec/palette";
import type { ApproachId } from "@/lib/model/names";

/** The icon of the tab has the colour and the letter of the answer; without one it is the product's. */
export function useAnswerIcon(answer: ApproachId | undefined) {
  useEffect(() => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    if (!icon || !answer) return;
    const own = icon.href;
    icon.href = `data:image/svg+xml,${encodeURIComponent(iconOf(answer))}`;
    return () => {
      icon.href = own;
    };
  }, [answer]);
}

function iconOf(answer: ApproachId): string {
  const { ink, letter } = looks[answer];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${ink.light}"/><text x="16" y="23" font-family="sans-serif" font-size="20" font-weight="700" fill="#fff" text-anchor="middle">${letter}</text></svg>`;
}

"use client";

import { useEffect, useRef, useState } from "react";
import { CalculatorHtml } from "#calculator-html";
import { Coming } from "@/components/ui/coming";
import { LateFailure } from "@/components/ui/late-failure";
import { rememberInput } from "./early-input";
import type { StartProps } from "./start-props";
import { whenWanted } from "./when-wanted";

/**
 * The page as the server drew it, which answers by links and a form, like any without JavaScript. What makes it alive is
 * loaded when somebody reaches for it, or when the browser has nothing else to do.
 */
export function Start(props: StartProps) {
  const page = useRef<HTMLDivElement>(null);
  const [given] = useState(props);
  const [isAwaited, setAwaited] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    const { current } = page;
    if (!current) return;
    const goOn = rememberInput(current, () => setAwaited(true));
    const cancel = whenWanted(async () => {
      try {
        const { readAhead } = await import("./read-ahead");
        const comeAlive = await readAhead(given);
        comeAlive(current, given, () => {
          setAwaited(false);
          goOn();
        });
      } catch {
        goOn();
        setAwaited(false);
        setFailed(true);
      }
    });
    return cancel;
  }, [given]);
  return (
    <>
      <CalculatorHtml ref={page} {...given} />
      {isAwaited && <Coming />}
      {hasFailed && <LateFailure />}
    </>
  );
}

"use client";

import { useContext, useRef } from "react";
import { StandingAnswer } from "@/components/inputs/standing-answer";
import { useIsNear } from "@/components/scheduler/use-is-near";
import type { Headline } from "@/lib/narrative/headline";
import { ViewContext } from "./view-context";
import { ViewLink } from "./view-link";
import { tabOf, tabs } from "./views";

/** The row of views, which stays in sight. Once the sentence has gone, the answer stands beside it in one line. */
export function ViewBar({ headline }: { readonly headline: Headline }) {
  const { view } = useContext(ViewContext);
  const start = useRef<HTMLDivElement>(null);
  const isStuck = useIsNear(start, "-88px 0px 0px") === false;
  const current = tabOf(view);
  return (
    <>
      <div id="views" className="view-bar-start" ref={start} />
      <div className="view-bar" data-stuck={isStuck ? "" : undefined}>
        <nav aria-label="Views">
          <ul>
            {tabs.map(({ id, title }) => (
              <li key={id}>
                <ViewLink className="view-tab" to={id} isCurrent={id === current}>
                  {title}
                </ViewLink>
              </li>
            ))}
          </ul>
        </nav>
        <StandingAnswer headline={headline} />
      </div>
    </>
  );
}

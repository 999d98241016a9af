"use client";

import { useRef } from "react";
import { Dialog } from "@/components/ui/dialog";
import type { ChartSource } from "@/lib/charts/definitions/shared/chart";
import { isLocal } from "@/lib/publish/share/addresses";
import { destinations } from "@/lib/publish/share/destinations";
import type { ViewId } from "@/lib/scenario/read/view";
import { AltText } from "./alt-text";
import { ChartOptions } from "./chart-options";
import { NumbersChoice } from "./numbers-choice";
import { Radios } from "./radios";
import type { Asked } from "./share-context";
import { ShareResult } from "./share-result";
import { useShare } from "./use-share";

type ShareDialogProps = {
  /** What is on the page. */
  readonly source: ChartSource;
  /** The link of what was answered. */
  readonly link: string;
  /** The view on the page, which only a link to it keeps. */
  readonly view: ViewId;
  /** Something that was typed could not be read, and is not in the link. */
  readonly isPartial: boolean;
  readonly asked: Asked;
  readonly onClose: () => void;
};

/** Asks where it will be pasted, and gives what that place takes. */
export default function ShareDialog({ source, link, view, isPartial, asked, onClose }: ShareDialogProps) {
  const chosen = useRef<HTMLInputElement>(null);
  const choice = useShare(source, link, view, asked);
  const { destination, share, drawn } = choice;
  return (
    <Dialog title="Share" name="share" place="middle" onClose={onClose} focusFirst={chosen} isForm>
      <div className="share-options">
        <Radios
          legend="Where are you pasting it?"
          options={destinations}
          value={destination.id}
          onChange={choice.choose}
          look="tiles"
          ref={chosen}
        />
        {destination.shows !== "preview" && (
          <ChartOptions
            {...share}
            destination={destination}
            onChart={choice.setChart}
            onMeasure={choice.setMeasure}
            onTheme={choice.setTheme}
          />
        )}
        <NumbersChoice
          numbers={choice.numbers}
          onNumbers={choice.setNumbers}
          link={share.link}
          isFrozen={source.evaluation.scenario.isFrozen}
        />
        {destination.hasAlt && <AltText text={share.alt} own={drawn.alt} onText={choice.setAlt} />}
      </div>
      <ShareResult destination={destination} share={share} missing={drawn.missing} source={source} />
      <footer>
        <p>
          Everything is in the link and nothing is stored on a server. Anyone who has it sees these numbers.
          {isLocal(share.origin) && " This site runs on this computer: its addresses open nowhere else."}
          {isPartial && " A value that could not be read is left out."}
        </p>
        <p>
          <a href={`/report${link}`}>One page for a board, to print</a>
        </p>
      </footer>
    </Dialog>
  );
}

"use client";

import { useEffect, useRef } from "react";
import type { ChartSource } from "@/lib/publish/files/charts";
import { fileAddress, isLocal } from "@/lib/publish/share/addresses";
import { destinations } from "@/lib/publish/share/destinations";
import { snippetsFor } from "@/lib/publish/share/snippets";
import { AltText } from "./alt-text";
import { ChartOptions } from "./chart-options";
import { CopyPicture, pixelsOf } from "./copy-picture";
import { NumbersChoice } from "./numbers-choice";
import { Radios } from "./radios";
import type { Asked } from "./share-context";
import { SharePreview } from "./share-preview";
import { SnippetBox } from "./snippet-box";
import { type Copied, copyRefused, useCopy } from "./use-copy";
import { useShare } from "./use-share";

type ShareDialogProps = {
  /** What is on the page. */
  readonly source: ChartSource;
  /** The link of what was answered. */
  readonly link: string;
  /** Something that was typed could not be read, and is not in the link. */
  readonly isPartial: boolean;
  readonly asked: Asked;
  readonly onClose: () => void;
};

/** Asks where it will be pasted, and gives what that place takes. */
export default function ShareDialog({ source, link, isPartial, asked, onClose }: ShareDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const chosen = useRef<HTMLInputElement>(null);
  const pressed = useRef<EventTarget>(null);
  const { copied, copy } = useCopy();
  const choice = useShare(source, link, asked);
  const { destination, share, drawn } = choice;
  const hasChart = destination.shows !== "preview";
  const isMissing = hasChart && drawn.missing !== null;
  const picture = fileAddress(share, "png", share.theme === "dark" ? "dark" : "light");
  const snippets = snippetsFor(destination.id, share);
  // What was copied from another place has not been copied here.
  const here = copied && [...snippets.map(({ text }) => text), pixelsOf(picture)].includes(copied.what) ? copied : null;
  useEffect(() => {
    dialog.current?.showModal();
    chosen.current?.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; the click is on the backdrop
    <dialog
      ref={dialog}
      className="share-dialog"
      aria-labelledby="share-title"
      onClose={onClose}
      onPointerDown={(event) => {
        pressed.current = event.target;
      }}
      // A text that is selected beyond the edge ends on the backdrop, too.
      onClick={({ target }) => target === dialog.current && target === pressed.current && dialog.current.close()}
    >
      <form className="share-sheet" onSubmit={(event) => event.preventDefault()}>
        <header>
          <h2 id="share-title">Share</h2>
          <button type="button" className="quiet-button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </header>
        <div className="share-options">
          <Radios
            legend="Where are you pasting it?"
            options={destinations}
            value={destination.id}
            onChange={choice.choose}
            look="tiles"
            ref={chosen}
          />
          {hasChart && (
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
        <div className="share-result">
          <p className="share-says">{destination.says}</p>
          {hasChart && share.chart === "who-wins" && !("map" in source) && (
            <p className="share-note">The map is shared with the two inputs it starts with.</p>
          )}
          {isMissing ? (
            <p className="share-warning">There is no such chart at these numbers. {drawn.missing}</p>
          ) : (
            <>
              {destination.id === "docs" && <CopyPicture address={picture} copied={copied} copy={copy} />}
              {snippets.map((snippet, index) => (
                <SnippetBox
                  key={snippet.name}
                  snippet={snippet}
                  isUsual={index === 0 && destination.id !== "docs"}
                  copied={copied}
                  copy={copy}
                />
              ))}
              <p className="share-status" role="status">
                {here && said(here, here.what === pixelsOf(picture))}
              </p>
              <h3 className="share-preview-title">What is seen there</h3>
              <SharePreview destination={destination} share={share} source={source} />
            </>
          )}
        </div>
        <footer>
          <p>
            Everything is in the link and nothing is stored on a server. Anyone who has it sees these numbers.
            {isLocal(share.origin) && " This site runs on this computer: its addresses open nowhere else."}
            {isPartial && " A value that could not be read is left out."}
          </p>
        </footer>
      </form>
    </dialog>
  );
}

function said({ isRefused }: Copied, isPicture: boolean): string {
  if (!isRefused) return "Copied.";
  return isPicture ? "The browser did not copy the picture." : copyRefused;
}

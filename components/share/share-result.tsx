import type { ChartSource } from "@/lib/charts/definitions/shared/chart";
import { fileAddress } from "@/lib/publish/share/addresses";
import type { Destination } from "@/lib/publish/share/destinations";
import type { Share } from "@/lib/publish/share/share";
import { snippetsFor } from "@/lib/publish/share/snippets";
import { CopyPicture, pixelsOf } from "./copy-picture";
import { SharePreview } from "./share-preview";
import { SnippetBox } from "./snippet-box";
import { type Copied, type Copy, copyRefused, useCopy } from "./use-copy";

type ShareResultProps = {
  readonly destination: Destination;
  readonly share: Share;
  /** Why there is no such chart at these numbers; null when there is one. */
  readonly missing: string | null;
  readonly source: ChartSource;
};

/** What to paste, and what is seen where it is pasted. */
export function ShareResult({ destination, share, missing, source }: ShareResultProps) {
  const { copied, copy } = useCopy();
  const hasChart = destination.shows !== "preview";
  return (
    <div className="share-result">
      <p className="share-says">{destination.says}</p>
      {hasChart && share.chart === "who-wins" && !("map" in source) && (
        <p className="share-note">The map is shared with the two inputs it starts with.</p>
      )}
      {hasChart && missing !== null ? (
        <p className="share-warning">There is no such chart at these numbers. {missing}</p>
      ) : (
        <>
          <Snippets destination={destination} share={share} copied={copied} copy={copy} />
          <h3 className="share-preview-title">What is seen there</h3>
          <SharePreview destination={destination} share={share} source={source} />
        </>
      )}
    </div>
  );
}

type SnippetsProps = Pick<ShareResultProps, "destination" | "share"> & {
  readonly copied: Copied | null;
  readonly copy: Copy;
};

function Snippets({ destination, share, copied, copy }: SnippetsProps) {
  const takesPixels = destination.id === "docs";
  const picture = fileAddress(share, "png", share.theme === "dark" ? "dark" : "light");
  const snippets = snippetsFor(destination.id, share);
  // What was copied from another place has not been copied here.
  const here = copied && [...snippets.map(({ text }) => text), pixelsOf(picture)].includes(copied.what) ? copied : null;
  return (
    <>
      {takesPixels && <CopyPicture address={picture} copied={copied} copy={copy} />}
      {snippets.map((snippet, index) => (
        <SnippetBox
          key={snippet.name}
          snippet={snippet}
          isUsual={index === 0 && !takesPixels}
          copied={copied}
          copy={copy}
        />
      ))}
      <p className="share-status" role="status">
        {here && said(here, here.what === pixelsOf(picture))}
      </p>
    </>
  );
}

function said({ isRefused }: Copied, isPicture: boolean): string {
  if (!isRefused) return "Copied.";
  return isPicture ? "The browser did not copy the picture." : copyRefused;
}

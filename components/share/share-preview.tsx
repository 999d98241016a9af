import { useEffect, useRef, useState } from "react";
import type { ChartSource } from "@/lib/charts/definitions/shared/chart";
import { inkOf } from "@/lib/charts/svg/svg-root";
import { previewOf } from "@/lib/publish/embed/preview";
import { siteName } from "@/lib/publish/embed/site-name";
import { cardAddress, fileAddress, previewAddress } from "@/lib/publish/share/addresses";
import type { Destination } from "@/lib/publish/share/destinations";
import type { Share } from "@/lib/publish/share/share";

type SharePreviewProps = {
  readonly destination: Destination;
  readonly share: Share;
  readonly source: ChartSource;
};

/** What will be seen where it is pasted: the very card, picture or preview, not an imitation. */
export function SharePreview({ destination, share, source }: SharePreviewProps) {
  if (destination.shows === "preview") return <LinkPreview share={share} source={source} />;
  if (destination.shows === "card") return <CardPreview share={share} />;
  const themes = share.theme === "auto" ? (["light", "dark"] as const) : [share.theme];
  return (
    <div className="share-pictures">
      {themes.map((theme) => (
        <Picture key={theme} address={fileAddress(share, "png", theme)} alt={share.alt} />
      ))}
    </div>
  );
}

/** A new frame for each address: one that is sent elsewhere would be a step of the browser's Back. */
function CardPreview({ share }: Pick<SharePreviewProps, "share">) {
  const address = cardAddress(share);
  return <CardFrame key={address} address={address} {...share} />;
}

/** It has no origin of its own, and its link opens a window. */
const sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

type CardFrameProps = Pick<Share, "theme" | "title" | "height"> & { readonly address: string };

function CardFrame({ address, theme, title, height }: CardFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [own, setOwn] = useState(height);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent) => {
      if (source === frame.current?.contentWindow && data?.type === "crossover:height") setOwn(Number(data.height));
    };
    window.addEventListener("message", hear);
    return () => window.removeEventListener("message", hear);
  }, []);
  // As in a page of that theme: a card paints no room for a scroll bar.
  const background = theme === "auto" ? undefined : inkOf(theme)("paper");
  return (
    <iframe
      ref={frame}
      className="share-frame"
      src={address}
      title={title}
      height={own}
      sandbox={sandbox}
      style={{ background }}
    />
  );
}

/** As programs show a link: the site, what the answer is, and the picture. */
function LinkPreview({ share, source }: Pick<SharePreviewProps, "share" | "source">) {
  const { title, description, alt } = previewOf(source);
  return (
    <div className="share-link-preview">
      <p className="share-note">{siteName}</p>
      <p className="share-link-title">{title}</p>
      <p className="share-link-words">{description}</p>
      <Picture address={previewAddress(share)} alt={alt} isPreview />
    </div>
  );
}

type PictureProps = { readonly address: string; readonly alt: string; readonly isPreview?: boolean };

function Picture({ address, alt, isPreview = false }: PictureProps) {
  const [failed, setFailed] = useState<string | null>(null);
  if (failed === address)
    return <p className="share-note">The picture could not be loaded. Pictures need a connection.</p>;
  const size = isPreview ? { width: 1200, height: 630 } : { width: 800 };
  // biome-ignore lint/performance/noImgElement: it is shown exactly as it will be seen elsewhere
  return <img src={address} alt={alt} {...size} onError={() => setFailed(address)} />;
}

import type { Copied, Copy } from "./use-copy";

type CopyPictureProps = {
  readonly address: string;
  readonly copied: Copied | null;
  readonly copy: Copy;
};

/** What is copied is not the address, which may be copied, too. */
export const pixelsOf = (address: string): string => `pixels of ${address}`;

/** Puts the picture itself on the clipboard. */
export function CopyPicture({ address, copied, copy }: CopyPictureProps) {
  const mine = copied?.what === pixelsOf(address) ? copied : null;
  return (
    <div className="share-copy-picture">
      <button
        type="submit"
        className="solid-button"
        onClick={() => copy(pixelsOf(address), () => copyPicture(address))}
      >
        {mine && !mine.isRefused ? "Picture copied" : "Copy the picture"}
      </button>
      {mine?.isRefused && (
        <p className="share-note">
          The browser did not copy the picture.{" "}
          <a href={address} target="_blank" rel="noopener">
            Open it
          </a>{" "}
          and copy or save it there.
        </p>
      )}
    </div>
  );
}

/** The promise of the picture is handed over: some browsers allow copying only in the moment of the click. */
async function copyPicture(address: string): Promise<void> {
  if (!navigator.clipboard || typeof ClipboardItem === "undefined") throw new Error("this browser copies no pictures");
  const picture = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`the picture answered ${response.status}`);
    return response.blob();
  });
  await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
}

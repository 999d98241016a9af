import { maxCompared } from "@/lib/compare/address";
import { longestAddress } from "@/lib/scenario/read/link";
import { besidePreset, comparisonOf } from "./summary";

/** Compares the scenarios that are ticked, or says why it cannot. */
export function CompareTicked({ links }: { readonly links: readonly string[] }) {
  if (links.length < 2) return <p className="saved-note">Tick two to four to compare them.</p>;
  if (links.length > maxCompared) return <p className="saved-note">At most {maxCompared} can be compared.</p>;
  const address = comparisonOf(links);
  if (address === null)
    return (
      <p className="saved-note">
        These are too long to compare together: servers refuse an address of more than{" "}
        {longestAddress.toLocaleString("en-US")} characters.
        {links.length > 2 && " Tick fewer."}
      </p>
    );
  return (
    <a className="solid-button saved-compare" href={address}>
      Compare {links.length}
    </a>
  );
}

export function ComparePreset({ link }: { readonly link: string }) {
  const address = besidePreset(link);
  return address === null ? (
    <span>Too long to compare with its preset</span>
  ) : (
    <a href={address}>Compare with its preset</a>
  );
}

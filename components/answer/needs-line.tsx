import { ViewLink } from "@/components/views/view-link";

/** A prompt that holds next to nothing of the documents is a rival only where questions do not ask for them. */
export const NeedsLine = ({ known }: { readonly known: string }) => (
  <p className="absent">
    {known} <ViewLink to="fit">{known ? "Do questions ask for them?" : "Say what you need"}</ViewLink>
  </p>
);

import { originSetting } from "@/lib/publish/embed/origin";

/** A setting that cannot be used ends the process with a sentence. */
export function refuseSettings(): void {
  try {
    originSetting(process.env.CROSSOVER_ORIGIN);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

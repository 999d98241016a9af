import { originFrom, originSetting } from "@/lib/publish/embed/origin";

/** Set it where a proxy stands before the server: "https://crossover.example". */
const setting = originSetting(process.env.CROSSOVER_ORIGIN);

/** Where the reader of this request finds the site; null when its host cannot be believed. */
export const siteOrigin = (headers: Headers): string | null =>
  setting ?? originFrom(headers.get("host"), headers.get("x-forwarded-proto"));

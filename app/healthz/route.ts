export const dynamic = "force-dynamic";

/** The process answers. */
export const GET = (): Response =>
  new Response("ok\n", { headers: { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" } });

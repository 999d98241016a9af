// Gives each frame of Crossover in this page the height of its card: <script async src=".../embed.js"></script>
(() => {
  const ours = new URL(document.currentScript.src).origin;
  const frames = () => [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(`${ours}/`));
  addEventListener("message", ({ data, origin, source }) => {
    const height = data?.type === "crossover:height" && data.height;
    if (!(height > 0 && height < 9e3)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    // The origin of a sandboxed frame is "null"; that it is ours is known by its address.
    if (frame && (origin === ours || (origin === "null" && frame.sandbox.length))) frame.style.height = `${height}px`;
  });
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: "crossover:ask" }, "*");
})();

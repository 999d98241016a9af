/**
 * Runs in the card. Tells the page around it how high the card is, whenever that changed by more than a pixel: in our own
 * words, for AMP, for Medium, and for WordPress, which gives each frame a secret and allows 200 to 1,000 pixels. Nothing
 * of the scenario is told. A page that scrolls because of a height, and is narrower for it, would swing between two
 * heights: the larger one stays. It touches no storage.
 * A frame out of sight is not drawn and observes nothing, so the first look is taken at once.
 *
 * WordPress opens no window for a frame but follows a link that it is told.
 */
export const frameScript = `(() => {
  const card = document.querySelector(".card");
  const secret = /secret=([\\w-]{1,64})/.exec(location.hash)?.[1];
  const post = (message) => parent.postMessage(message, "*");
  let last = 0;
  let before = 0;
  let at = 0;
  const own = () => post({ type: "crossover:height", height: last });
  const look = () => {
    const height = Math.ceil(card.getBoundingClientRect().height);
    const swings = Math.abs(height - before) <= 1 && height < last && performance.now() - at < 1000;
    if (Math.abs(height - last) <= 1 || swings) return;
    before = last;
    last = height;
    at = performance.now();
    own();
    post({ sentinel: "amp", type: "embed-size", height });
    post(JSON.stringify({ src: location.origin + location.pathname, context: "iframe.resize", height }));
    if (secret) post({ message: "height", value: Math.min(1000, Math.max(200, height)), secret });
  };
  if (parent === window) return;
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data?.type === "crossover:ask" && last > 0) own();
  });
  addEventListener("toggle", () => { before = 0; }, true);
  if (secret) addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link) return;
    event.preventDefault();
    post({ message: "link", value: link.href, secret });
  });
  look();
  new ResizeObserver(look).observe(card);
})();`;

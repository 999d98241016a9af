/**
 * Gives a picture the figures of another. Elements of the same kind stay in their order and take what is new, so that lines
 * may move there; what has no counterpart comes or goes.
 */
export function morph(holder: Element, markup: string): void {
  const next = document.createElement("template");
  next.innerHTML = markup;
  takeChildren(holder, next.content);
}

function takeChildren(parent: ParentNode & Node, other: Node): void {
  let place = parent.firstChild;
  for (const node of [...other.childNodes]) {
    const kept = nextOfKind(place, node);
    if (!kept) {
      parent.insertBefore(node, place);
      continue;
    }
    while (place && place !== kept) place = removed(place);
    take(kept, node);
    place = kept.nextSibling;
  }
  while (place) place = removed(place);
}

/** Takes a node away and gives the one after it. */
function removed(node: ChildNode): ChildNode | null {
  const after = node.nextSibling;
  node.remove();
  return after;
}

function nextOfKind(from: ChildNode | null, wanted: Node): ChildNode | null {
  const kind = kindOf(wanted);
  for (let node = from; node; node = node.nextSibling) if (kindOf(node) === kind) return node;
  return null;
}

const kindOf = (node: Node): string =>
  node instanceof Element
    ? `${node.nodeName} ${node.getAttribute("class")} ${node.getAttribute("data-series")}`
    : node.nodeName;

function take(node: ChildNode, other: Node): void {
  if (!(node instanceof Element && other instanceof Element)) {
    if (node.nodeValue !== other.nodeValue) node.nodeValue = other.nodeValue;
    return;
  }
  for (const name of node.getAttributeNames()) if (!other.hasAttribute(name)) node.removeAttribute(name);
  for (const { name, value } of other.attributes) if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  takeChildren(node, other);
}

/**
 * Runs in the card. Lets its reader step through a chart of lines or areas, with the pointer, a finger or the arrow keys, and
 * says every value at the position. It draws over the picture, so that the card keeps its height, and writes nothing but text.
 * In a frame out of sight no picture is laid out yet, so there is nothing to draw over.
 */
export const readingScript = `(() => {
  const over = document.querySelector("[data-reading]");
  if (!over) return;
  const { label, names, ids, start, rows } = JSON.parse(over.dataset.reading);
  const make = (tag, className, text) => {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  };
  const pad = make("div", "pad", "");
  const line = make("i", "line", "");
  const box = make("div", "box", "");
  let at = start;
  const picture = () => [...over.querySelectorAll("[data-x]")].find(({ offsetWidth }) => offsetWidth);
  const numbers = (text) => text.split(" ").map(Number);
  const hide = () => { line.hidden = box.hidden = true; };
  const show = (index) => {
    at = Math.min(rows.length - 1, Math.max(0, index));
    const [position, ...values] = rows[at];
    pad.setAttribute("aria-valuenow", at);
    pad.setAttribute("aria-valuetext", position + ": " + values.map((value, index) => names[index] + " " + value).join(", "));
    const drawn = picture();
    if (!drawn) return;
    const { dataset, offsetWidth: width, offsetHeight: height } = drawn;
    const [top, foot] = numbers(dataset.y);
    const x = numbers(dataset.x)[at] * width;
    Object.assign(line.style, { left: x + "px", top: top * height + "px", height: (foot - top) * height + "px" });
    box.replaceChildren(make("b", "", position), ...values.map((value, index) => {
      const row = make("p", "", "");
      row.append(make("span", "name-" + ids[index], names[index]), " ", value);
      return row;
    }));
    line.hidden = box.hidden = false;
    const room = box.offsetWidth + 10;
    box.style.left = Math.max(0, x + room > width ? x - room : x + 10) + "px";
  };
  const follow = ({ clientX }) => {
    const share = (clientX - pad.getBoundingClientRect().left) / pad.offsetWidth;
    const away = numbers(picture().dataset.x).map((each) => Math.abs(each - share));
    show(away.indexOf(Math.min(...away)));
  };
  const keys = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, Home: -1e4, End: 1e4 };
  for (const [name, value] of Object.entries({ role: "slider", tabindex: 0, "aria-label": label, "aria-valuemin": 0, "aria-valuemax": rows.length - 1 }))
    pad.setAttribute(name, value);
  pad.addEventListener("pointermove", follow);
  pad.addEventListener("pointerdown", follow);
  pad.addEventListener("pointerleave", ({ pointerType }) => pointerType === "mouse" && hide());
  pad.addEventListener("focus", () => pad.matches(":focus-visible") && show(at));
  pad.addEventListener("blur", hide);
  addEventListener("pointerdown", ({ target }) => target === pad || hide());
  pad.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    if (!(event.key in keys)) return;
    event.preventDefault();
    show(at + keys[event.key]);
  });
  over.append(line, box, pad);
  show(start);
  hide();
})();`;

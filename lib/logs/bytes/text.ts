/** The text of UTF-8 bytes. What is no UTF-8 becomes the replacement mark; a log is not refused for one odd name. */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  for (let at = from; at < to; at++) if ((bytes[at] as number) > 127) return wideText(bytes, from, to);
  if (to - from <= 4_096) return String.fromCharCode.apply(null, bytes.subarray(from, to) as unknown as number[]);
  const parts: string[] = [];
  for (let at = from; at < to; at += 4_096) parts.push(textOf(bytes, at, Math.min(to, at + 4_096)));
  return parts.join("");
}

const replacement = 0xfffd;

function wideText(bytes: Uint8Array, from: number, to: number): string {
  const parts: string[] = [];
  let codes: number[] = [];
  for (let at = from; at < to; ) {
    const { code, length } = codeAt(bytes, at, to);
    codes.push(code);
    at += length;
    if (codes.length < 4_096) continue;
    parts.push(String.fromCodePoint(...codes));
    codes = [];
  }
  return parts.join("") + String.fromCodePoint(...codes);
}

/** Least code of each length, so that none is written longer than needed. */
const least = [0, 0, 0x80, 0x800, 0x10000];

function codeAt(bytes: Uint8Array, at: number, to: number): { code: number; length: number } {
  const head = bytes[at] as number;
  const length = head < 0x80 ? 1 : head >= 0xf0 && head < 0xf8 ? 4 : head >= 0xe0 ? 3 : head >= 0xc2 ? 2 : 0;
  if (length === 1) return { code: head, length };
  if (length === 0 || head >= 0xf8 || at + length > to) return { code: replacement, length: 1 };
  let code = head & (0x7f >> length);
  for (let next = at + 1; next < at + length; next++) {
    const tail = bytes[next] as number;
    if ((tail & 0xc0) !== 0x80) return { code: replacement, length: 1 };
    code = (code << 6) | (tail & 0x3f);
  }
  const isCode = code >= (least[length] as number) && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCode ? { code, length } : { code: replacement, length: 1 };
}

/** The bytes of a text as UTF-8; half a character becomes the replacement mark. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) as number;
    if (code > 0xffff) at++;
    length = putCode(bytes, length, code >= 0xd800 && code <= 0xdfff ? replacement : code);
  }
  return bytes.subarray(0, length);
}

/** Writes a code point as UTF-8 and gives the place after it. */
export function putCode(bytes: Uint8Array, at: number, code: number): number {
  if (code < 0x80) {
    bytes[at] = code;
    return at + 1;
  }
  const length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  for (let place = length - 1; place > 0; place--)
    bytes[at + place] = 0x80 | ((code >> (6 * (length - 1 - place))) & 0x3f);
  bytes[at] = ((0xf00 >> length) & 0xff) | (code >> (6 * (length - 1)));
  return at + length;
}

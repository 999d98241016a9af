/**
 * Writes pixels as PNG. Charts are large plain areas, which a fast level of compression without filters makes smaller in a third
 * of the time that resvg's own writer takes; the pixels are the same.
 */
import { crc32, deflateSync } from "node:zlib";

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Red, green, blue and opacity. */
export const bytesAPixel = 4;
const level = 3;
/** Of larger ones the pixels are not copied, three times as much memory for each: resvg writes them itself. */
export const mostPixels = 1_500_000;
/** 8 bits for each of red, green, blue and opacity; the usual compression, filters and order of rows. */
const kindOfPixels = [8, 6, 0, 0, 0];
const unfiltered = 0;

/**
 * Of a picture that nothing shines through; null of another, whose colours resvg holds multiplied by their opacity, and of a
 * large one.
 * @param {() => Uint8Array} pixelsOf gives red, green, blue and opacity of each, row by row
 * @param {number} width
 * @param {number} height
 * @returns {Uint8Array<ArrayBuffer> | null}
 */
export function encodePng(pixelsOf, width, height) {
  if (width * height > mostPixels) return null;
  const pixels = pixelsOf();
  if (!isOpaque(pixels)) return null;
  const header = new Uint8Array(8 + kindOfPixels.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set(kindOfPixels, 8);
  const parts = [
    signature,
    ...chunk("IHDR", header),
    ...chunk("IDAT", deflateSync(rowsOf(pixels, width, height), { level })),
  ];
  return joined([...parts, ...chunk("IEND", new Uint8Array(0))]);
}

function isOpaque(/** @type {Uint8Array} */ pixels) {
  for (let index = bytesAPixel - 1; index < pixels.length; index += bytesAPixel)
    if (pixels[index] !== 255) return false;
  return true;
}

/** Memory that is touched for the first time costs more than what is written to it. */
let room = new Uint8Array(0);

/** Each row after a byte that says it is not filtered; to be read before the next picture. */
function rowsOf(/** @type {Uint8Array} */ pixels, /** @type {number} */ width, /** @type {number} */ height) {
  const length = width * bytesAPixel;
  const size = (length + 1) * height;
  if (room.length < size) room = new Uint8Array(size);
  const rows = room.subarray(0, size);
  for (let row = 0; row < height; row++) {
    const start = row * (length + 1);
    rows[start] = unfiltered;
    rows.set(pixels.subarray(row * length, (row + 1) * length), start + 1);
  }
  return rows;
}

/** Its length, its name and what it holds, and a sum to check these two by. */
function chunk(/** @type {string} */ name, /** @type {Uint8Array} */ bytes) {
  const named = joined([new TextEncoder().encode(name), bytes]);
  return [bigEndian(bytes.length), named, bigEndian(crc32(named))];
}

function bigEndian(/** @type {number} */ number) {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number);
  return bytes;
}

function joined(/** @type {readonly Uint8Array[]} */ parts) {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

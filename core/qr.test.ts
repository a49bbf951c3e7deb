import decodeQR from "qr/decode.js";
import { expect, test } from "vitest";
import { qrPath } from "./qr";

/** Paints the path as a camera would see it. */
function painted({ size, path }: ReturnType<typeof qrPath>, scale = 6) {
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, w] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let py = Number(y) * scale; py < (Number(y) + 1) * scale; py++)
      for (let px = Number(x) * scale; px < (Number(x) + Number(w)) * scale; px++)
        data.fill(0, (py * width + px) * 4, (py * width + px) * 4 + 3);
  return { width, height: width, data };
}

test("what is drawn can be read again", () => {
  for (const text of [
    "https://lectern.example.org/ko/e/multi-vector-foreign-policy",
    "https://l.example/c/ABCDEFGHJKMNPQRSTVWXYZ0123",
  ])
    expect(decodeQR(painted(qrPath(text)))).toBe(text);
});

test("four squares on each side stay empty", () => {
  const { size, path } = qrPath("https://lectern.example.org");
  for (const [, x, y, w] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4);
    expect(Math.max(Number(x) + Number(w), Number(y) + 1)).toBeLessThanOrEqual(size - 4);
  }
});

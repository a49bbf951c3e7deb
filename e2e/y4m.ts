import { writeFileSync } from "node:fs";
import encodeQR from "qr";

const [width, height, rate] = [640, 480, 15];

/**
 * A film as a camera sees it: for a second nothing, then somebody holds up a QR code, for two. A square in its corner
 * is white as long as the code is to be seen.
 */
export function filmOfCode(file: string, text: string) {
  const code = encodeQR(text, "raw", { ecc: "medium", border: 4 });
  const size = Math.floor(300 / code.length);
  const [left, top] = [(width - size * code.length) >> 1, (height - size * code.length) >> 1];
  const empty = Buffer.alloc((width * height * 3) / 2, 128);
  const full = Buffer.from(empty);
  const filled = (frame: Buffer, x: number, y: number, wide: number, light: number) => {
    for (let row = y; row < y + wide; row++) frame.fill(light, row * width + x, row * width + x + wide);
  };
  for (const [y, row] of code.entries())
    for (const [x, isDark] of row.entries()) filled(full, left + x * size, top + y * size, size, isDark ? 20 : 235);
  filled(empty, 0, 0, 40, 16);
  filled(full, 0, 0, 40, 235);
  const frames = [...Array(rate).fill(empty), ...Array(2 * rate).fill(full)];
  const parts = frames.flatMap((frame: Buffer) => [Buffer.from("FRAME\n"), frame]);
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F${rate}:1 Ip A1:1 C420jpeg\n`), ...parts]),
  );
}

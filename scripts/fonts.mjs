/**
 * Makes the web slices of "Lectern Sans" from Pretendard 1.3.9 (SIL OFL 1.1) and copies the two static TTFs the PDFs use.
 *
 * The results are committed; run this only to take a newer Pretendard. Its package weighs 98 MB, so it is not a
 * dependency: fetch it and the subsetter into a folder of their own, then name that folder.
 *
 *   mkdir /tmp/fonts && cd /tmp/fonts && npm init -y && npm install subset-font
 *   npm pack pretendard@1.3.9 && tar xzf pretendard-1.3.9.tgz
 *   node scripts/fonts.mjs /tmp/fonts
 *
 * Why own slices: the author's web subsets drop Cyrillic, hence Kazakh. Why another name: "Pretendard" is a Reserved
 * Font Name, which a modified file may not bear. The TTFs are unmodified and keep theirs.
 */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const source = process.argv[2];
if (!source) throw new Error("Usage: node scripts/fonts.mjs <folder holding package/ and node_modules/subset-font>");
const require = createRequire(resolve(source, "from-here.js"));
const subsetFont = require("subset-font");
const dist = join(source, "package/dist");
/** The version is in the path, so that browsers may keep the files for ever. */
const webPath = "fonts/lectern-sans-1.3.9";
const webFolder = `public/${webPath}`;
const pdfFolder = "core/fonts";

const latin =
  "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2002-200A,U+2010-2027,U+2030-203B,U+2044,U+20A9,U+20AC,U+2122,U+2190-2193,U+2212,U+2215,U+2713,U+2717,U+FEFF,U+FFFD";
const latinRare =
  "U+0100-02FF,U+0300-036F,U+1E00-1EFF,U+2000-206F,U+2070-209F,U+20A0-20CF,U+2100-214F,U+2150-218F,U+2190-21FF,U+2200-22FF,U+25A0-25FF,U+FB01-FB02";
const cyrillic = "U+0400-052F,U+1C80-1C88,U+2DE0-2DFF,U+A640-A69F,U+2116,U+20B8,U+20BD";
/** Letters without which a name would be printed with holes. */
const mustHave = "ӘәҒғҚқҢңӨөҰұҮүҺһІіЁёЪъ₩₸₽№→←↑↓가힣뷁똠";

function expand(ranges) {
  const points = [];
  for (const part of ranges.split(",")) {
    const [first, last] = part.trim().slice(2).split("-");
    for (let point = Number.parseInt(first, 16); point <= Number.parseInt(last ?? first, 16); point++)
      points.push(point);
  }
  return points;
}

function compress(points) {
  const sorted = [...points].sort((a, b) => a - b);
  const runs = [];
  for (const point of sorted) {
    const run = runs.at(-1);
    if (run && run[1] === point - 1) run[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point) => point.toString(16);
  return runs.map(([a, b]) => (a === b ? `U+${hex(a)}` : `U+${hex(a)}-${hex(b)}`)).join(", ");
}

/** The code points of a font, from its cmap's format 4 and 12 tables. */
function codePoints(font) {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const found = new Set();
  let cmap = 0;
  for (let i = 0; i < view.getUint16(4); i++) {
    if (font.toString("latin1", 12 + i * 16, 16 + i * 16) === "cmap") cmap = view.getUint32(20 + i * 16);
  }
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const table = cmap + view.getUint32(cmap + 8 + i * 8);
    if (view.getUint16(table) === 12) readGroups(view, table, found);
    else if (view.getUint16(table) === 4) readSegments(view, table, found);
  }
  return found;
}

function readGroups(view, table, found) {
  for (let i = 0; i < view.getUint32(table + 12); i++) {
    const at = table + 16 + i * 12;
    for (let point = view.getUint32(at); point <= view.getUint32(at + 4); point++) found.add(point);
  }
}

function readSegments(view, table, found) {
  const size = view.getUint16(table + 6);
  for (let i = 0; i < size; i += 2) {
    const last = view.getUint16(table + 14 + i);
    const first = view.getUint16(table + 16 + size + i);
    const delta = view.getUint16(table + 16 + 2 * size + i);
    const offsetAt = table + 16 + 3 * size + i;
    const offset = view.getUint16(offsetAt);
    for (let point = first; point <= last && point !== 0xffff; point++) {
      const glyph = offset === 0 ? (point + delta) & 0xffff : view.getUint16(offsetAt + offset + 2 * (point - first));
      if (glyph !== 0) found.add(point);
    }
  }
}

/** Takes the reserved name out of the font itself too. Ten letters for ten letters: no table changes its length. */
function renamed(font) {
  const utf16 = (text) => Buffer.from(text, "utf16le").swap16();
  for (const encode of [utf16, (text) => Buffer.from(text, "latin1")]) {
    const [old, own] = [encode("Pretendard"), encode("LecternSan")];
    for (let at = font.indexOf(old); at >= 0; at = font.indexOf(old, at + 1)) own.copy(font, at);
  }
  return font;
}

async function hangulRanges(taken) {
  const css = await readFile(join(dist, "web/variable/pretendardvariable-dynamic-subset.css"), "utf8");
  const slices = [...css.matchAll(/unicode-range:\s*([^;]+);/g)].map((match) => expand(match[1]));
  return slices.map((points) => points.filter((point) => !taken.has(point))).filter((points) => points.length > 0);
}

function face(name, points) {
  return `@font-face {
  font-family: "Lectern Sans";
  font-style: normal;
  font-weight: 400 700;
  font-display: swap;
  src: url("/${webPath}/${name}.woff2") format("woff2");
  unicode-range: ${compress(points)};
}
`;
}

const variable = renamed(await readFile(join(dist, "public/variable/PretendardVariable.ttf")));
const covered = codePoints(variable);
for (const letter of mustHave) if (!covered.has(letter.codePointAt(0))) throw new Error(`The font lacks ${letter}`);

await rm(webFolder, { recursive: true, force: true });
await mkdir(webFolder, { recursive: true });
await mkdir(pdfFolder, { recursive: true });

const cyrillicPoints = expand(cyrillic).filter((point) => covered.has(point));
const cyrillicSet = new Set(cyrillicPoints);
const latinPoints = expand(latin).filter((point) => covered.has(point) && !cyrillicSet.has(point));
const common = new Set([...cyrillicPoints, ...latinPoints]);
const latinRarePoints = expand(latinRare).filter((point) => covered.has(point) && !common.has(point));
const taken = new Set([...common, ...latinRarePoints]);
const slices = new Map([
  ["latin", latinPoints],
  ["latin-rare", latinRarePoints],
  ["cyrillic", cyrillicPoints],
]);
for (const [index, points] of (await hangulRanges(taken)).entries()) {
  slices.set(
    `hangul-${String(index).padStart(2, "0")}`,
    points.filter((point) => covered.has(point)),
  );
}

let css =
  "/* Made by scripts/fonts.mjs from Pretendard 1.3.9 (SIL Open Font License 1.1, see OFL.txt beside them). */\n";
for (const [name, points] of slices) {
  if (points.length === 0) continue;
  const woff2 = await subsetFont(variable, String.fromCodePoint(...points), {
    targetFormat: "woff2",
    variationAxes: { wght: { min: 400, max: 700, default: 400 } },
    keepFeatures: ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "case", "liga", "calt"],
  });
  await writeFile(join(webFolder, `${name}.woff2`), woff2);
  css += face(name, points);
}
await writeFile("components/fonts.css", css);
await copyFile(join(dist, "LICENSE.txt"), join(webFolder, "OFL.txt"));
await copyFile(join(dist, "LICENSE.txt"), join(pdfFolder, "OFL.txt"));
for (const weight of ["Regular", "Bold"]) {
  const file = join(dist, `public/static/alternative/Pretendard-${weight}.ttf`);
  const has = codePoints(await readFile(file));
  for (const letter of mustHave) if (!has.has(letter.codePointAt(0))) throw new Error(`${weight} lacks ${letter}`);
  await copyFile(file, join(pdfFolder, `Pretendard-${weight}.ttf`));
}
console.log(`${(await readdir(webFolder)).length - 1} slices, ${covered.size} characters`);

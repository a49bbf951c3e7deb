"use client";
import { type Box, badgeBoxes, type LabelSheet } from "../../../core/badge-layout";

/** What the preview shows; the same parts as the paper, placed by the same numbers. */
export type PreviewFace = {
  event: string;
  name: string;
  second: string;
  school: string;
  group: string;
  languages: string;
  role: string;
  photo: { sign: "all" | "group" | "none"; word: string } | null;
  qr: { size: number; path: string } | null;
};

/** One point in millimetres. */
const POINT = 25.4 / 72;

/** About how wide a text stands, in widths of its own size: Hangul is square, letters are not. */
const emsOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + (/[\u1100-\uFFDC]/u.test(letter) ? 0.92 : letter === " " ? 0.26 : 0.55), 0);

type Said = { size: number; lines: string[] };

/** A text as large as it fits, as the paper does it, but by a guess of its width. */
function fitted(text: string, box: Box, max: number, min: number, two = false): Said {
  const wide = (size: number, line: string) => emsOf(line) * size * POINT <= box.width;
  for (let size = max; size >= min; size -= 0.5) if (wide(size, text)) return { size, lines: [text] };
  const pieces = text.split(/(?<=[\s-])/u);
  for (let size = Math.min(max, box.height / POINT / 2.3); two && size >= 6; size -= 0.5)
    for (let cut = pieces.length - 1; cut > 0; cut -= 1) {
      const lines = [pieces.slice(0, cut).join("").trim(), pieces.slice(cut).join("").trim()];
      if (lines.every((line) => wide(size, line))) return { size, lines };
    }
  return { size: Math.min(min, box.width / POINT / Math.max(1, emsOf(text))), lines: [text] };
}

function Words({ said, box, bold, middle }: { said: Said; box: Box; bold?: boolean; middle?: boolean }) {
  const height = said.size * POINT * 1.15;
  const top = box.y + (box.height - said.lines.length * height) / 2;
  return said.lines.map((line, index) => (
    <text
      key={`${line} ${top}`}
      x={middle ? box.x + box.width / 2 : box.x}
      y={top + index * height + height * 0.8}
      fontSize={said.size * POINT}
      fontWeight={bold ? 700 : 400}
      textAnchor={middle ? "middle" : "start"}
    >
      {line}
    </text>
  ));
}

function Sign({ sign, x, y, size }: { sign: "all" | "group" | "none"; x: number; y: number; size: number }) {
  const look = { fill: "none", stroke: "black", strokeWidth: size / 8 };
  if (sign === "all") return <circle cx={x + size / 2} cy={y + size / 2} r={size / 2} {...look} />;
  const path =
    sign === "group"
      ? `M${x + size / 2} ${y}L${x + size} ${y + size}H${x}z`
      : `M${x} ${y}l${size} ${size}M${x + size} ${y}l${-size} ${size}`;
  return <path d={path} {...look} />;
}

function Marks({ face, box, size }: { face: PreviewFace; box: Box; size: number }) {
  const row = Math.min(box.height, size * POINT * 1.7);
  const isHigh = box.height >= 2 * row;
  const y = isHigh ? box.y + box.height - 2 * row : box.y;
  const role = face.role ? emsOf(face.role) * size * POINT + 3 : 0;
  const beside = emsOf(face.languages) * size * POINT + 3;
  const at = isHigh ? { x: box.x, y: y + row } : { x: box.x + beside, y };
  const line = (x: number, top: number): Box => ({ x, y: top, width: box.width, height: row });
  return (
    <>
      {face.role && (
        <>
          <rect x={box.x} y={y} width={role} height={row - 0.4} rx={0.7} fill="black" />
          <g fill="white">
            <Words said={{ size, lines: [face.role] }} box={line(box.x + 1.5, y)} bold />
          </g>
        </>
      )}
      <Words said={{ size, lines: [face.languages] }} box={line(box.x + (role && role + 1.7), y)} bold />
      {face.photo && (
        <>
          <Sign sign={face.photo.sign} x={at.x + 0.4} y={at.y + (row - size * POINT) / 2} size={size * POINT * 0.95} />
          <Words said={{ size: size * 0.9, lines: [face.photo.word] }} box={line(at.x + size * POINT + 1.8, at.y)} />
        </>
      )}
    </>
  );
}

/** One badge as it will be printed, to scale with itself; black on white in the dark too, as paper is. */
export function BadgePreview({ face, labels, label }: { face: PreviewFace; labels: LabelSheet; label: string }) {
  const boxes = badgeBoxes(labels);
  const { width, height } = labels;
  const room = face.second ? boxes.name : { ...boxes.name, height: boxes.name.height + boxes.second.height };
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      className="block w-full rounded-md border border-line bg-white"
      style={{ maxHeight: "26rem" }}
    >
      <g fill="black">
        <Words said={fitted(face.event, boxes.event, boxes.smallSize * 0.95, 5, true)} box={boxes.event} />
        {face.group && (
          <>
            <rect {...boxes.group} rx={1} fill="none" stroke="black" strokeWidth={0.3} />
            <Words
              said={fitted(
                face.group,
                { ...boxes.group, width: boxes.group.width - 1.5 },
                (boxes.group.height / POINT) * 0.6,
                6,
              )}
              box={boxes.group}
              bold
              middle
            />
          </>
        )}
        <Words said={fitted(face.name, room, boxes.nameSize.max, boxes.nameSize.min, true)} box={room} bold />
        {face.second && <Words said={fitted(face.second, boxes.second, boxes.secondSize, 6)} box={boxes.second} />}
        {face.school && (
          <Words said={fitted(face.school, boxes.school, boxes.smallSize + 1, 6, true)} box={boxes.school} />
        )}
        <Marks face={face} box={boxes.marks} size={boxes.smallSize + 0.5} />
        {face.qr && (
          <path
            d={face.qr.path}
            transform={`translate(${boxes.qr.x} ${boxes.qr.y}) scale(${boxes.qr.width / face.qr.size})`}
          />
        )}
      </g>
    </svg>
  );
}

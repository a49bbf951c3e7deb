// Where things stand on a badge. Pure: the PDF and the page's preview are drawn from the same numbers. Millimetres.

/** A sheet of labels on A4: how large they are, how many, and where the first one begins. */
export type LabelSheet = {
  width: number;
  height: number;
  columns: number;
  rows: number;
  left: number;
  top: number;
  gapX: number;
  gapY: number;
};

export const page = { width: 210, height: 297 } as const;

const centred = (width: number, height: number, columns: number, rows: number): LabelSheet => ({
  ...{ width, height, columns, rows, gapX: 0, gapY: 0 },
  left: (page.width - columns * width) / 2,
  top: (page.height - rows * height) / 2,
});

/**
 * Sheets one can buy or cut: the card of most badge holders, a large one to hang round the neck, and two label sheets
 * with the makers' own margins (Avery L4785, Avery L7163).
 */
export const labelSheets = {
  card: centred(86, 54, 2, 5),
  large: centred(90, 130, 2, 2),
  l4785: { ...centred(80, 50, 2, 5), left: 17.5, top: 13.5, gapX: 15, gapY: 5 },
  l7163: { ...centred(99.1, 38.1, 2, 7), left: 4.65, top: 15.15, gapX: 2.5, gapY: 0 },
} as const satisfies Record<string, LabelSheet>;
export type LabelSheetName = keyof typeof labelSheets;
export const labelSheetNames = Object.keys(labelSheets) as LabelSheetName[];

/** Whether all labels of a sheet lie on the paper. */
export const fitsPage = ({ width, height, columns, rows, left, top, gapX, gapY }: LabelSheet): boolean =>
  left + columns * width + (columns - 1) * gapX <= page.width + 0.01 &&
  top + rows * height + (rows - 1) * gapY <= page.height + 0.01;

/** Where the label of a number from 0 lies on its page, row by row. */
export function labelAt(sheet: LabelSheet, index: number): { x: number; y: number; page: number } {
  const each = sheet.columns * sheet.rows;
  const place = index % each;
  return {
    x: sheet.left + (place % sheet.columns) * (sheet.width + sheet.gapX),
    y: sheet.top + Math.floor(place / sheet.columns) * (sheet.height + sheet.gapY),
    page: Math.floor(index / each),
  };
}

export type Box = { x: number; y: number; width: number; height: number };

/** The parts of a badge within its label; sizes of text in points. */
export type BadgeBoxes = {
  event: Box;
  group: Box;
  name: Box;
  second: Box;
  school: Box;
  marks: Box;
  qr: Box;
  nameSize: { max: number; min: number };
  secondSize: number;
  smallSize: number;
};

const PAD = 4;
/** With its quiet zone: the code itself is 20 mm or more, as it must be to be read at arm's length. */
const leastQr = 25;

/** A label low and wide: the QR stands on the right over the whole height, the texts beside it. */
function lowBoxes(width: number, height: number): BadgeBoxes {
  const side = Math.max(leastQr, Math.min(28, height - 2 * PAD - 2));
  const room = width - 3 * PAD - side;
  return {
    event: { x: PAD, y: 2.5, width: room - 16, height: 6 },
    group: { x: PAD + room - 14, y: 2.5, width: 14, height: 6 },
    name: { x: PAD, y: 8.5, width: room, height: height - 25.5 },
    second: { x: PAD, y: height - 17, width: room, height: 4.5 },
    school: { x: PAD, y: height - 12.5, width: room, height: 4 },
    marks: { x: PAD, y: height - 8, width: room, height: 5 },
    qr: { x: width - PAD - side, y: (height - side) / 2, width: side, height: side },
    nameSize: { max: 24, min: 14 },
    secondSize: 10,
    smallSize: 7.5,
  };
}

/** A label with room for a name over its whole width; the QR stands in the lower right, the other texts beside it. */
function highBoxes(width: number, height: number): BadgeBoxes {
  const large = height >= 90;
  const side = large ? 38 : leastQr;
  // The quiet zone of a code may reach into the margin: it is as empty as that.
  const qr = { x: width - 2 - side, y: height - 2 - side, width: side, height: side };
  const room = width - 2 * PAD;
  const beside = qr.x - PAD - 1;
  const group = large ? { width: 26, height: 14 } : { width: 15, height: 6.5 };
  const top = large ? 7 : 2.5;
  const first = large ? 28 : 9.5;
  const second = large
    ? { x: PAD, y: qr.y - 14, width: room, height: 9 }
    : { x: PAD, y: qr.y, width: beside, height: 5 };
  const marks = large ? 17 : 11;
  const size = large ? 1.5 : 1;
  return {
    event: { x: PAD, y: top, width: room - group.width - 2, height: group.height },
    group: { x: width - PAD - group.width, y: top, ...group },
    name: { x: PAD, y: first, width: room, height: second.y - first },
    second,
    school: { x: PAD, y: qr.y + (large ? 2 : 5.5), width: beside, height: large ? 14 : 6.5 },
    marks: { x: PAD, y: height - PAD - marks, width: beside, height: marks },
    qr,
    nameSize: large ? { max: 46, min: 20 } : { max: 30, min: 14 },
    secondSize: 11 * size,
    smallSize: 8 * size,
  };
}

/** Where the parts of a badge of this size stand. */
export const badgeBoxes = ({ width, height }: Pick<LabelSheet, "width" | "height">): BadgeBoxes =>
  height < 46 ? lowBoxes(width, height) : highBoxes(width, height);

// When an absence can be told of, and what it is of: pure.

type Place = { status: string; eventStatus: string; endsAt: Date };

/** Whether an absence can be announced or taken back: with a place at an event that is announced and not over. */
export const isOpen = ({ status, eventStatus, endsAt }: Place, now: Date): boolean =>
  status === "confirmed" && eventStatus === "published" && now < endsAt;

/** Whether an announced absence is of this sheet: its own, or of the whole event. */
export const isOf = (absence: { sheetId: string | null }, sheetId: string): boolean =>
  absence.sheetId === null || absence.sheetId === sheetId;

type Told<S> = { sheets: readonly S[]; rows: readonly { sheetId: string | null }[] };
/** The sheets of which no absence was announced yet; none once the whole event was. */
export const sheetsLeft = <S extends { sheetId: string }>({ sheets, rows }: Told<S>): S[] =>
  sheets.filter(({ sheetId }) => !rows.some((row) => isOf(row, sheetId)));

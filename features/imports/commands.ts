import { createHash } from "node:crypto";
import { and, eq, lt } from "drizzle-orm";
import { withoutIdNumber } from "../../core/cells";
import { command, type Once } from "../../core/operation";
import type { Actor } from "../../core/permissions";
import { isRefusal, type Outcome, refuse } from "../../core/refusal";
import { atDesk, atEvent, atInstance } from "../../core/scopes";
import { type NoSheets, readPasted, readSheets, type Sheets } from "../../core/sheets";
import type { Tx } from "../../db";
import { importBatches } from "../../db/schema";
import { takesClasses } from "../school-desk/rules";
import {
  batchInput,
  decideInput,
  fixInput,
  mapInput,
  rereadInput,
  rereadRowsInput,
  stageClassInput,
  stageInput,
} from "./inputs";
import { classRoom, room, source } from "./queries";
import {
  atBatch,
  type Batch,
  examine,
  guess,
  lawful,
  livingEvent,
  mappingAt,
  putAside,
  type Staged,
  sealStaged,
  stagedBatch,
} from "./steps";

/** Puts a file that was read aside to be looked at; nothing of it reaches anybody's record yet. */
export const stage = command("imports.stage", {
  input: stageInput,
  scope: atEvent,
  run: ({ db, actor, input, now }) => putAside(db, input, { actorId: actor.id, now }),
  note: (value) => value,
});

/** The same for a school's own class. Refuses `registration-closed` when it is too late for a class, `not-found`. */
export const stageClass = command("schools.stage", {
  input: stageClassInput,
  scope: atDesk,
  async run({ db, actor, input: { schoolId, ...given }, now }) {
    if (!takesClasses(await livingEvent(db, given.eventId), now)) return refuse("registration-closed");
    return putAside(db, given, { actorId: actor.id, schoolId, now });
  },
  note: (value, { schoolId }) => ({ ...value, schoolId }),
});

const update = (db: Tx, batch: Batch, staged: Staged, change: Partial<Batch> = {}) =>
  db
    .update(importBatches)
    .set({ ...change, source: sealStaged(batch.id, staged) })
    .where(eq(importBatches.id, batch.id));

/** Takes the same file as read in another way; header and mapping are guessed anew. Refuses `import-finished`. */
export const reread = command("imports.reread", {
  input: rereadRowsInput,
  scope: atBatch,
  async run({ db, input }) {
    const { batch, staged } = await stagedBatch(db, input.batchId);
    const read = lawful({ file: staged.file, sheets: input.sheets, notes: input.notes });
    const next = { ...read, sheet: 0, decisions: {} };
    const said = { encoding: input.encoding ?? null, delimiter: input.delimiter ?? null };
    await update(db, batch, next, { ...said, ...guess(read.sheets[0]) });
    return { batchId: batch.id };
  },
  note: false,
});

/** Says which sheet, which row is the header and what each column holds. Refuses `import-finished`. */
export const map = command("imports.map", {
  input: mapInput,
  scope: atBatch,
  async run({ db, input }) {
    const { batch, staged } = await stagedBatch(db, input.batchId);
    const moved = input.sheet !== undefined && input.sheet !== staged.sheet;
    const sheet = staged.sheets[input.sheet ?? staged.sheet] ? (input.sheet ?? staged.sheet) : staged.sheet;
    const here = moved ? guess(staged.sheets[sheet]) : { headerRow: batch.headerRow, mapping: batch.mapping };
    const headerRow = input.headerRow === undefined ? here.headerRow : input.headerRow - 1;
    const again = headerRow === here.headerRow ? here.mapping : mappingAt(staged.sheets[sheet], headerRow);
    const mapping = input.mapping ?? again;
    await update(db, batch, { ...staged, sheet, decisions: {} }, { headerRow, mapping });
    return { batchId: batch.id };
  },
  note: false,
});

/** Mends one cell of the staged copy; the file itself is never changed. Refuses `import-finished`, `not-found`. */
export const fix = command("imports.fix", {
  input: fixInput,
  scope: atBatch,
  async run({ db, input }) {
    const { batch, staged } = await stagedBatch(db, input.batchId);
    const row = staged.sheets[staged.sheet]?.rows[input.line - 1];
    if (!row) return refuse("not-found");
    while (row.length <= input.column) row.push("");
    row[input.column] = withoutIdNumber(input.value);
    // What was decided of the row was decided of other words.
    const { [String(input.line)]: _, ...decisions } = staged.decisions;
    await update(db, batch, { ...staged, decisions });
    return { batchId: batch.id };
  },
  note: false,
});

/** Decides of a row: the same person as the one found, somebody new, or left out. Refuses `import-finished`. */
export const decide = command("imports.decide", {
  input: decideInput,
  scope: atBatch,
  async run({ db, input, scope, now }) {
    const { batch, staged } = await stagedBatch(db, input.batchId);
    const asked = async () =>
      (await examine(db, batch, staged, scope, now)).filter(({ action }) => action === "ask").map(({ line }) => line);
    const decisions = { ...staged.decisions };
    for (const line of input.line === undefined ? await asked() : [input.line])
      if (input.decision === "undecided") delete decisions[line];
      else decisions[line] = input.decision;
    await update(db, batch, { ...staged, decisions });
    return { batchId: batch.id };
  },
  note: false,
});

/** Forgets a staged file. Refuses `import-finished`. */
export const discard = command("imports.discard", {
  input: batchInput,
  scope: atBatch,
  async run({ db, input }) {
    const { batch } = await stagedBatch(db, input.batchId);
    await db.update(importBatches).set({ state: "discarded", source: null }).where(eq(importBatches.id, batch.id));
    return { batchId: batch.id };
  },
  note: (value) => value,
});

const keptHours = 24;

/** Forgets files that nobody finished within a day. Run by the clock. */
export const sweep = command("imports.sweep", {
  input: batchInput.pick({}),
  scope: atInstance,
  async run({ db, now }) {
    const old = new Date(now.getTime() - keptHours * 3_600_000);
    const gone = await db
      .update(importBatches)
      .set({ state: "discarded", source: null })
      .where(and(eq(importBatches.state, "staged"), lt(importBatches.createdAt, old)))
      .returning({ id: importBatches.id });
    return { batches: gone.length };
  },
  note: ({ batches }) => (batches > 0 ? { batches } : undefined),
});

/** `schoolId`: a school's own class. */
type Upload = { eventId: string; schoolId?: string; fileName: string } & ({ bytes: Uint8Array } | { text: string });

/**
 * A file or pasted cells on their way in: asks whether the caller may import here, reads the table in a worker with
 * limits, and stages it. Refuses what `imports.stage` refuses and the codes of core/sheets.ts: `file-empty`,
 * `file-too-big`, `rows-too-many`, `columns-too-many`, `save-as-xlsx`, `not-a-table`, `file-broken`, `encoding-unknown`.
 */
export async function stageFile(actor: Actor, upload: Upload, once: Once = {}): Promise<Outcome<{ batchId: string }>> {
  const { eventId, schoolId } = upload;
  const mayStage = async () => (schoolId ? classRoom(actor, { eventId, schoolId }) : room(actor, { eventId }));
  const allowed = await asOutcome(mayStage);
  if (!allowed.ok) return allowed;
  const bytes = "bytes" in upload ? upload.bytes : new TextEncoder().encode(upload.text);
  const read = bounded("bytes" in upload ? await readSheets(bytes) : readPasted(upload.text));
  if (!read.ok) return { ok: false, code: read.code };
  const about = {
    eventId,
    fileName: [...upload.fileName].slice(-200).join(""),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    file: read.kind === "csv" ? Buffer.from(bytes).toString("base64") : null,
  };
  const table = { ...about, ...tableOf(read) };
  return schoolId ? stageClass(actor, { ...table, schoolId }, once) : stage(actor, table, once);
}

/** The staged file read in another encoding or with another delimiter. Refuses as `stageFile` and `import-finished`. */
export async function rereadFile(actor: Actor, input: unknown): Promise<Outcome<{ batchId: string }>> {
  const said = rereadInput.safeParse(input);
  if (!said.success) return { ok: false, code: "invalid" };
  const { batchId, encoding, delimiter } = said.data;
  const held = await asOutcome(() => source(actor, { batchId }));
  if (!held.ok) return held;
  if (!held.value.file) return { ok: false, code: "not-found" };
  const choices = { ...(encoding ? { encoding } : {}), ...(delimiter ? { delimiter } : {}) };
  const read = bounded(await readSheets(Buffer.from(held.value.file, "base64"), choices));
  if (!read.ok) return { ok: false, code: read.code };
  const { kind: _, ...table } = tableOf(read);
  return reread(actor, { batchId, ...table });
}

const tableOf = ({ kind, encoding, delimiter, sheets, notes }: Sheets) => ({
  kind,
  encoding,
  delimiter,
  sheets,
  notes: notes.slice(0, 200),
});

/** Letters of all cells together: a workbook may say one long text half a million times. */
const letters = 10_000_000;

function bounded(read: Sheets | NoSheets): Sheets | NoSheets {
  let left = letters;
  for (const { rows } of read.ok ? read.sheets : [])
    for (const row of rows) for (const cell of row) left -= cell.length + 3;
  return left < 0 ? { ok: false, code: "file-too-big" } : read;
}

async function asOutcome<T>(ask: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await ask() };
  } catch (error) {
    if (isRefusal(error)) return { ok: false, code: error.code, fields: error.fields, values: error.values };
    throw error;
  }
}

import { z } from "zod";
import { fieldsOf } from "../../core/fields";
import { idInput } from "../../core/inputs";
import type { Once } from "../../core/operation";
import type { Actor } from "../../core/permissions";
import type { Fields } from "../../core/refusal";
import { commit, undo } from "../../features/admissions/commands";
import { decide, discard, fix, map, reread, rereadFile, stage, stageFile } from "../../features/imports/commands";
import { importField, problemCodes, rereadInput } from "../../features/imports/inputs";
import { badRows, list, preview } from "../../features/imports/queries";
import { type Endpoint, endpoint, listed } from "../endpoint";
import { at, contacts, gender, id, locale, names, photoWish } from "./shapes";

const tag = "Imports";

const state = z.enum(["staged", "committed", "undone", "discarded"]);
const touched = z.object({ batchId: id });
const cells = z.array(z.string());

const problem = z.object({
  field: importField.nullable(),
  /** Counted from 0. */
  column: z.int().nullable(),
  code: z.enum(problemCodes),
  value: z.string(),
  row: z.int().optional(),
});

const { email, birthDate, guardianName, guardianPhone, notes } = contacts;
const values = z.object({
  ...names,
  school: z.string().nullable(),
  grade: z.int().nullable(),
  classNo: z.string().nullable(),
  studentNo: z.string().nullable(),
  gender: gender.nullable(),
  locale: locale.nullable(),
  photoWish: photoWish.nullable(),
  ...{ email, birthDate, guardianName, guardianPhone, notes },
});

const row = z.object({
  /** The row of the file, counted from 1. */
  line: z.int(),
  cells,
  values,
  problems: z.array(problem),
  action: z.enum(["create", "known", "existing", "ask", "repeat", "skip", "error"]),
  /** The name of somebody this may be. */
  like: z.string().optional(),
});

const about = {
  id,
  eventId: id,
  schoolId: id.optional(),
  fileName: z.string(),
  kind: z.enum(["csv", "xlsx", "paste"]),
  state,
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  /** Counted from 1. */
  headerRow: z.int(),
  committedAt: at.nullable(),
  /** It is committed, undone or discarded; what follows here is there only while it is not. */
  finished: z.boolean(),
  counts: z.record(z.string(), z.int()),
};

const staged = {
  notes: z.array(z.object({ code: z.string() })),
  sheets: z.array(z.object({ name: z.string(), rows: z.int() })),
  sheet: z.int(),
  canReread: z.boolean(),
  columns: z.array(
    z.object({ at: z.int(), header: z.string(), field: importField.nullable(), sample: z.array(z.string()) }),
  ),
  firstLines: z.array(cells),
  items: z.array(row),
  total: z.int(),
  nextCursor: z.string().nullable(),
};

/** Base64 takes a third more than the 5 MB a file may have. */
const fileBytes = 7_000_000;
const stageInput = z.strictObject({
  eventId: idInput,
  fileName: z.string().min(1).max(400),
  /** The file, CSV or XLSX, at most 5 MB. */
  base64: z.base64().optional(),
  /** A school's own class: everybody on the list goes to that school. */
  schoolId: idInput.optional(),
  /** Or cells as they are copied from a sheet, separated by tabs. */
  text: z.string().optional(),
});
const oneOf = { base64: [{ code: "required" as const }] };

/** The file is read here, outside of any transaction, before it is staged. */
const stageAny = Object.assign(
  async (actor: Actor, said: unknown, once?: Once) => {
    if (actor.kind === "anonymous") return stage(actor, said as never);
    const parsed = stageInput.safeParse(said);
    if (!parsed.success) return invalid(fieldsOf(parsed.error));
    const { base64, text, ...about } = parsed.data;
    if (base64 !== undefined) return stageFile(actor, { ...about, bytes: Buffer.from(base64, "base64") }, once);
    return text === undefined ? invalid(oneOf) : stageFile(actor, { ...about, text }, once);
  },
  { operation: stage.operation, kind: stage.kind, input: stageInput },
);

const invalid = (fields: Fields) => ({ ok: false as const, code: "invalid" as const, fields });

const rereadAny = Object.assign((actor: Actor, said: unknown) => rereadFile(actor, said), {
  operation: reread.operation,
  kind: reread.kind,
  input: rereadInput,
});

/** Imports: what programs may ask and do. */
export const importsEndpoints: Endpoint[] = [
  listed("/events/{eventId}/imports", list, {
    tag,
    summary: "The imports of an event, latest first.",
    answer: z.object({
      id,
      fileName: z.string(),
      state,
      counts: z.record(z.string(), z.int()),
      by: z.string().nullable(),
      createdAt: at,
      committedAt: at.nullable(),
      undoneAt: at.nullable(),
    }),
  }),
  endpoint("post", "/events/{eventId}/imports", stageAny, {
    made: true,
    bodyBytes: fileBytes,
    tag,
    summary: "Takes a class list: a file in base64, or pasted cells. Nothing is written to the roster before commit.",
    answer: touched,
  }),
  {
    method: "get",
    path: "/imports/{batchId}",
    operation: preview,
    rows: "paged",
    tag,
    summary: "What the import would do: columns, rows with problems, counts.",
    answer: z.object({ ...about, ...z.object(staged).partial().shape }),
  },
  endpoint("get", "/imports/{batchId}/bad-rows", badRows, {
    tag,
    summary: "The rows that cannot go in yet, with what is wrong.",
    answer: z.object({
      fileName: z.string(),
      header: cells,
      rows: z.array(z.object({ cells, problems: z.array(problem) })),
    }),
  }),
  endpoint("post", "/imports/{batchId}/reread", rereadAny, {
    tag,
    summary: "Reads the staged file in another encoding or with another delimiter.",
    answer: touched,
  }),
  endpoint("post", "/imports/{batchId}/map", map, {
    tag,
    summary: "Says which sheet, which row is the header and what each column holds.",
    answer: touched,
  }),
  endpoint("post", "/imports/{batchId}/fix", fix, {
    tag,
    summary: "Mends one cell of the staged copy.",
    answer: touched,
  }),
  endpoint("post", "/imports/{batchId}/decide", decide, {
    tag,
    summary: "Decides of one row: the same person, somebody new, or left out.",
    answer: touched,
  }),
  endpoint("post", "/imports/{batchId}/discard", discard, {
    tag,
    summary: "Forgets a staged file.",
    answer: touched,
  }),
  endpoint("post", "/imports/{batchId}/commit", commit, {
    tag,
    summary: "Writes the good rows to the roster: seats first, then places in line.",
    answer: z.object({ batchId: id, counts: z.record(z.string(), z.int()) }),
  }),
  endpoint("post", "/imports/{batchId}/undo", undo, {
    tag,
    summary: "Takes an import back, but for those who changed since.",
    answer: z.object({ batchId: id, removed: z.int(), kept: z.int(), promoted: z.array(id) }),
  }),
];

import type { Context } from "hono";
import { fromForm } from "../core/forms";
import { BrokenForm, boundaryOf, type FormPart, formParts, textOf } from "../core/multipart";
import { type FieldCode, type FieldProblem, type Fields, isRefusal, type Refused } from "../core/refusal";
import { documentBytes } from "../features/documents/choices";
import { most } from "../features/forms/choices";
import type { TakeDocument } from "./answer-files";
import { drain } from "./file-answers";
import { type Form, formBytes, formOf, formSaid, isForm } from "./plain-form";

const isMixed = (c: Context) => /^multipart\/form-data\b/i.test(c.req.header("content-type") ?? "");

/** A plain form, with files in it or without. */
export const isAnyForm = (c: Context) => isForm(c) || isMixed(c);

/** `files`: what is wrong with files that came, by field; `isCut`: it broke off, and what is there is not all. */
export type MixedForm = Form & { files: Fields; isCut: boolean };

/** Who takes the files of a form, by the fields that came before the first of them; nobody: they are thrown away. */
type Taker = (said: Record<string, unknown>) => TakeDocument | undefined;

/** All files an event may ask for, and what a form adds around them. */
const bodyBytes = most.files * documentBytes + formBytes + 64 * 1024;

/**
 * A form's fields, files among them. A file named `form.<key>` is taken while it comes, and its field then holds the pass
 * that stands for it, or "" when something is wrong with it; `remove.<key>` makes it null. Nothing when it is no form or
 * too large.
 */
export async function mixedFormOf(c: Context, taker: Taker): Promise<MixedForm | undefined> {
  if (!isMixed(c)) {
    const form = await formOf(c);
    return form && { ...form, ...filesSaid(form.said, {}), files: {}, isCut: false };
  }
  const boundary = boundaryOf(c.req.header("content-type"));
  if (!boundary || !c.req.raw.body || Number(c.req.header("content-length") ?? 0) > bodyBytes) {
    await drain(c.req.raw);
    return undefined;
  }
  const read = await readParts(bounded(c.req.raw.body as unknown as AsyncIterable<Uint8Array>), boundary, taker);
  const form = formSaid(read.fields);
  return { ...form, ...filesSaid(form.said, read.files), files: read.files, isCut: read.isCut };
}

/** The body up to what a form may be; a broken connection is a broken form. */
async function* bounded(body: AsyncIterable<Uint8Array>) {
  let bytes = 0;
  const parts = body[Symbol.asyncIterator]();
  for (;;) {
    const { value, done } = await parts.next().catch(() => {
      throw new BrokenForm("the connection broke");
    });
    if (done) return;
    bytes += value.byteLength;
    if (bytes > bodyBytes) throw new BrokenForm("the form is too large");
    yield value;
  }
}

async function readParts(body: AsyncIterable<Uint8Array>, boundary: string, taker: Taker) {
  const fields = new URLSearchParams();
  const files: Fields = {};
  let left = formBytes;
  let take: TakeDocument | undefined;
  try {
    for await (const part of formParts(body, boundary)) {
      if (part.fileName === undefined) {
        const text = await textOf(part, left);
        left -= Buffer.byteLength(text) + part.field.length;
        fields.append(part.field, text);
      } else if (part.fileName !== "" && part.field.startsWith("form.")) {
        take ??= taker(fromForm(fields));
        const problem = take && (await takeInto(fields, take, part));
        if (problem) files[part.field] = [problem];
      }
    }
    return { fields, files, isCut: false };
  } catch (error) {
    if (error instanceof BrokenForm) return { fields, files, isCut: true };
    throw error;
  }
}

/** A refusal with what is wrong with the files in it, beside all else that the operation found. */
export const withFiles = (refused: Refused, { files }: MixedForm): Refused =>
  refused.code === "invalid" ? { ...refused, fields: { ...refused.fields, ...files } } : refused;

/** What a file's own field says; for anything else (closed, full, unknown) the form as a whole is refused in a moment. */
const ofTheFile = new Set<string>([
  "file-too-large",
  "file-empty",
  "file-damaged",
  "file-protected",
  "file-packed",
  "pdf-active",
  "image-broken",
  "image-too-large",
  "scan-kind",
  "storage-away",
  "storage-full",
  "too-many",
] satisfies FieldCode[]);

/** The file's pass in its field, in place of what stood there; or what is wrong with it. */
async function takeInto(fields: URLSearchParams, take: TakeDocument, { field, fileName = "", bytes }: FormPart) {
  try {
    fields.set(field, await take(field.slice(5), fileName, bytes));
    fields.set(field.replace("form.", "again."), "1");
    return undefined;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    fields.set(field, "");
    const { code, values } = error;
    return ofTheFile.has(code) ? ({ code, ...(values && { values }) } as FieldProblem) : undefined;
  }
}

/**
 * `remove.<key>` of a ticked box, unless a new file came; `again.<key>` only tells the page that there was one. A file
 * with something wrong about it stands as a pass that leads nowhere: the operation then refuses the form as a whole, and
 * names all else that is wrong in the same round.
 */
function filesSaid(said: Record<string, unknown>, files: Fields) {
  const { remove, again: _again, ...rest } = said;
  const gone = typeof remove === "object" && remove !== null ? Object.keys(remove) : [];
  const wrong = Object.keys(files).map((field) => field.slice(5));
  if (gone.length + wrong.length === 0) return { said: rest };
  const form: Record<string, unknown> = { ...(rest.form as object) };
  for (const key of gone) if (!form[key]) form[key] = null;
  for (const key of wrong) form[key] = "none";
  return { said: { ...rest, form } };
}

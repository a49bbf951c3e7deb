/** A file of a form, as it comes in; its bytes are to be read before anything else of the form. */
export type FormFile = { field: string; fileName: string; bytes: AsyncIterable<Uint8Array> };

/** A form that cannot be read, or not to its end: whoever sent it is told, nobody is at fault here. */
export class BrokenForm extends Error {
  override name = "BrokenForm";
}

const crlf = Buffer.from("\r\n\r\n");
const headBytes = 8 * 1024;

/** The mark between a form's parts, as the header says; undefined when it is no form of this kind. */
export function boundaryOf(contentType: string | null | undefined): string | undefined {
  const found = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(
    contentType ?? "",
  );
  return found?.[1] ?? found?.[2];
}

/** Browsers write a name in UTF-8 and escape only quotes and line ends. */
function fieldsOf(head: string) {
  const line = /^content-disposition:\s*form-data(.*)$/im.exec(head)?.[1] ?? "";
  const value = (name: string) => new RegExp(`;\\s*${name}="([^"]*)"`, "i").exec(line)?.[1]?.replaceAll("%22", '"');
  return { field: value("name") ?? "", fileName: value("filename") };
}

/** Reads ahead as far as it must, and no further. */
class Source {
  held: Buffer = Buffer.alloc(0);
  done = false;
  constructor(private readonly from: AsyncIterator<Uint8Array>) {}
  async more(): Promise<boolean> {
    const next = this.done ? { done: true as const, value: undefined } : await this.from.next();
    if (next.done) this.done = true;
    else this.held = Buffer.concat([this.held, next.value]);
    return !this.done;
  }
  /** Everything up to the mark, in pieces; the mark itself is passed over. Throws when the body ends before it. */
  async *until(mark: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.held.indexOf(mark);
      const sure = at >= 0 ? at : Math.max(0, this.held.length - mark.length + 1);
      const piece = this.held.subarray(0, sure);
      this.held = this.held.subarray(at >= 0 ? at + mark.length : sure);
      if (piece.length > 0) yield piece;
      if (at >= 0) return;
      if (!(await this.more())) throw new BrokenForm("the form ends in the middle");
    }
  }
  async text(mark: Buffer, most: number): Promise<string> {
    const parts: Buffer[] = [];
    let bytes = 0;
    for await (const part of this.until(mark)) {
      bytes += part.length;
      if (bytes > most) throw new BrokenForm("a part of the form is too long");
      parts.push(part);
    }
    return Buffer.concat(parts).toString("utf8");
  }
}

/** One part of a form, in its order: a field, or a file with the name it had (empty: none was chosen). */
export type FormPart = { field: string; fileName: string | undefined; bytes: AsyncIterable<Uint8Array> };

/** A form may have this many fields and files. */
const mostParts = 1_000;

/**
 * All parts of a form (RFC 7578) as they come: nothing lies in memory but what its reader keeps. What is not read of a
 * part is passed over before the next. Throws when the form is broken, cut, or has too many parts.
 */
export async function* formParts(body: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<FormPart> {
  const source = new Source(body[Symbol.asyncIterator]());
  source.held = Buffer.from("\r\n"); // the first mark has no line before it
  const mark = Buffer.from(`\r\n--${boundary}`);
  await source.text(mark, headBytes);
  for (let part = 0; part < mostParts; part++) {
    while (source.held.length < 2 && (await source.more()));
    if (source.held.subarray(0, 2).toString() === "--") return;
    const { field, fileName } = fieldsOf(await source.text(crlf, headBytes));
    const bytes = source.until(mark);
    yield { field, fileName, bytes: { [Symbol.asyncIterator]: () => ({ next: () => bytes.next() }) } };
    for (let rest = await bytes.next(); !rest.done; ) rest = await bytes.next();
  }
  throw new BrokenForm("the form has too many parts");
}

/** A part's text; throws when it is longer than `most` bytes. */
export async function textOf({ bytes }: FormPart, most: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    length += piece.byteLength;
    if (length > most) throw new BrokenForm("a part of the form is too long");
    parts.push(piece);
  }
  return Buffer.concat(parts).toString("utf8");
}

/**
 * The first file of a form, streamed: a film never lies in memory. Fields before it are stepped over, what follows it
 * is not read. Undefined when there is none; throws when the form is broken or cut.
 */
export async function firstFile(body: AsyncIterable<Uint8Array>, boundary: string): Promise<FormFile | undefined> {
  const parts = formParts(body, boundary);
  for (let no = 0; no < 50; no++) {
    const { value: part, done } = await parts.next();
    if (done) return undefined;
    if (part.fileName !== undefined) return { ...part, fileName: part.fileName };
    await textOf(part, headBytes);
  }
  return undefined;
}

/** 120 bytes leave room for "(1)" and for the path on every file system; the limit is on the UTF-8 form. */
const BYTES = 120;

/** What the end of a name may need: a word and a school's name behind it. */
const LIST_BYTES = 100;

/** Text that is safe as a part of a file name on Windows, macOS and Linux; never longer than `bytes` in UTF-8. */
function safe(text: string, bytes: number): string {
  const plain = text
    .replace(/\p{Cs}/gu, "")
    .normalize("NFC")
    .replace(/[\\/:*?"<>|\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, "_")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  let kept = "";
  let size = 0;
  for (const letter of plain) {
    size += Buffer.byteLength(letter);
    if (size > bytes) break;
    kept += letter;
  }
  return kept.trimEnd();
}

/** The same, a bracket at its end kept whole: what stands within is cut, never the bracket. */
function safeList(text: string, bytes: number): string {
  const [, word, within] = /^([^(]*)\((.*)\)$/s.exec(text) ?? [];
  if (word === undefined || within === undefined) return safe(text, bytes);
  const before = safe(word, bytes);
  const inner = safe(within, bytes - Buffer.byteLength(before) - 2);
  return inner ? `${before}(${inner})` : before;
}

export type FileNameParts = {
  /** A calendar day, "2026-01-15". */
  date: string;
  /** What it is about, in the reader's language: the event's title. */
  title: string;
  /** What it is, in the reader's language: "출석부", "출석부(한빛중학교)". The title is cut before it. */
  list?: string;
  /** A short ASCII word for programs that cannot read the rest: "attendance". */
  kind: string;
  ext: string;
};

/**
 * A download's name: `name` in full (`2026-01-15_첫 강연_출석부.xlsx`), `ascii` for old programs
 * (`attendance_20260115.xlsx`) and the header `disposition` that carries both (RFC 6266, RFC 8187).
 */
export function fileName({ date, title, list, kind, ext }: FileNameParts): {
  name: string;
  ascii: string;
  disposition: string;
} {
  const end = `.${ext.replace(/[^a-z0-9]/gi, "")}`;
  const ascii = `${kind.replace(/[^A-Za-z0-9_-]+/g, "_").slice(0, 40) || "list"}_${date.replace(/\D/g, "").slice(0, 8)}${end}`;
  const what = safeList(list ?? "", LIST_BYTES) || (safe(title, BYTES) ? "" : "list");
  const tail = `${what && `_${what}`}${end}`;
  const day = date.replace(/[^\d-]/g, "").slice(0, 10);
  const about = safe(title, Math.max(0, BYTES - Buffer.byteLength(`${day}_${tail}`)));
  const name = `${day}${about && `_${about}`}${tail}`;
  return { name, ascii, disposition: contentDisposition(name, ascii) };
}

/** The header for a file to be saved under `name`; `ascii` is what programs without RFC 8187 show. */
export function contentDisposition(name: string, ascii: string): string {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii.replace(/[^\x20-\x7E]|["\\]/g, "_")}"; filename*=UTF-8''${encoded}`;
}

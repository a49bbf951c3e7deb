import { unpack } from "./inspect-zip";
import { refuse } from "./refusal";

/** Archives and programs inside a document: nobody needs them to show slides. */
const parcel = /\.(zip|rar|7z|jar|tar|gz|bz2|xz|iso|cab|exe|dll|msi|scr|com|bat|cmd|ps1|vbs|js|jse|wsf|hta|lnk)$/;
const refuseParcels = (names: ReadonlySet<string>) => {
  for (const name of names) if (parcel.test(name)) refuse("file-embedded");
};

/** XML's own five entities and numbers, so that nothing hides behind them. */
const plain = (xml: string) =>
  xml.replace(/&#(x[0-9a-f]{1,6}|\d{1,7});/gi, (_, code: string) => {
    const point = code[0]?.toLowerCase() === "x" ? Number.parseInt(code.slice(1), 16) : Number(code);
    return point <= 0x10ffff ? String.fromCodePoint(point) : "";
  });

const attribute = (tag: string, name: string) =>
  new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`, "i").exec(tag)?.[1] ?? "";

/** A link that a reader follows only when somebody clicks on it; a film from the web waits for a click too. */
const waitsForAClick = (type: string, target: string) =>
  /\/hyperlink$/i.test(type) || (/\/(video|audio|media)$/i.test(type) && /^https:\/\//i.test(target));

function refuseLinks(texts: ReadonlyMap<string, string>) {
  for (const [name, text] of texts) {
    if (!name.endsWith(".rels")) continue;
    for (const [tag] of plain(text).matchAll(/<[^<>]*\bRelationship\b[^<>]*>/g)) {
      const type = attribute(tag, "Type");
      if (/\/(oleObject|control|vbaProject|attachedToolbars)$/i.test(type))
        refuse(/vbaProject/i.test(type) ? "file-macros" : "file-embedded");
      const isOutside = /external/i.test(attribute(tag, "TargetMode"));
      if (isOutside && !waitsForAClick(type, attribute(tag, "Target"))) refuse("file-linked");
    }
  }
}

/**
 * A PowerPoint file (OOXML): says that it is a presentation; no macros, no objects of other programs but the table
 * behind a chart, nothing fetched from outside when it is opened.
 */
export async function inspectPptx(path: string): Promise<void> {
  const { names, texts } = await unpack(path, (name) => name === "[content_types].xml" || name.endsWith(".rels"));
  const types = plain(texts.get("[content_types].xml") ?? "");
  const all = [...names];
  if (/macroEnabled|vbaProject/i.test(types) || all.some((name) => /vba(project|data)|\/macros\//.test(name)))
    refuse("file-macros");
  if (!types.includes("presentationml.presentation.main+xml")) return refuse("file-mismatch");
  const objects = all.filter((name) => /\/(embeddings|activex|controls)\/[^/]/.test(name));
  if (objects.some((name) => !/\/embeddings\/[^/]+\.xlsx$/.test(name)) || /oleObject|activeX/i.test(types))
    refuse("file-embedded");
  refuseParcels(names);
  refuseLinks(texts);
}

const isEncrypted = (manifest: string) => /encryption-data|<[^>]*:?encryption\b/i.test(manifest);
/** What is drawn at once from an address outside; links in the text are not meant. */
const drawnFromOutside =
  /<draw:(image|plugin|applet|object|object-ole|floating-frame)\b[^>]*xlink:href\s*=\s*["']\s*([a-z][a-z0-9+.-]*:|\/|\\)/i;

/** A LibreOffice presentation: its mimetype, no password, no macros, no objects of other programs, nothing fetched. */
export async function inspectOdp(path: string): Promise<void> {
  const own = new Set(["mimetype", "meta-inf/manifest.xml", "content.xml", "styles.xml"]);
  const { names, texts } = await unpack(path, (name) => own.has(name));
  if (texts.get("mimetype")?.trim() !== "application/vnd.oasis.opendocument.presentation")
    return refuse("file-mismatch");
  const manifest = texts.get("meta-inf/manifest.xml") ?? "";
  if (isEncrypted(manifest)) refuse("file-protected");
  if ([...names].some((name) => /^(basic|scripts|dialogs)\/./.test(name))) refuse("file-macros");
  if (/oleobject|x-java/i.test(manifest)) refuse("file-embedded");
  for (const part of ["content.xml", "styles.xml"]) {
    const text = plain(texts.get(part) ?? "");
    if (/<(script:event-listener|presentation:event-listener)[^>]*vnd\.sun\.star\.script:/i.test(text))
      refuse("file-macros");
    if (drawnFromOutside.test(text)) refuse("file-linked");
  }
  if (!names.has("content.xml")) refuse("file-damaged");
  refuseParcels(names);
}

/** A Hangul file of the newer kind: its mimetype, no password, no objects of other programs. */
export async function inspectHwpx(path: string): Promise<void> {
  const own = new Set(["mimetype", "meta-inf/manifest.xml", "contents/content.hpf"]);
  const { names, texts } = await unpack(path, (name) => own.has(name));
  if (texts.get("mimetype")?.trim() !== "application/hwp+zip") return refuse("file-mismatch");
  if (isEncrypted(texts.get("meta-inf/manifest.xml") ?? "")) refuse("file-protected");
  if (!names.has("contents/content.hpf")) refuse("file-damaged");
  const objects = [...names].filter((name) => /^bindata\/.*\.(ole|eps|ps)$/.test(name));
  if (objects.length > 0) refuse("file-embedded");
  refuseParcels(new Set([...names].filter((name) => !/^scripts\/[^/]+\.js$/.test(name))));
}

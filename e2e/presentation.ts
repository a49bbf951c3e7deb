import { randomBytes } from "node:crypto";
import { ZipFile } from "yazl";

const presentation = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
const relations = (inside: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
const toMain =
  '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="ppt/presentation.xml"/>';

/** A PowerPoint file as a group hands it in: `bytes` of a film that cannot be pressed any smaller, and one slide. */
export async function presentationOf(bytes: number): Promise<Buffer> {
  const zip = new ZipFile();
  const part = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name);
  part(
    "[Content_Types].xml",
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/ppt/presentation.xml" ContentType="${presentation}"/></Types>`,
  );
  part("_rels/.rels", relations(toMain));
  part("ppt/presentation.xml", "<p:presentation/>");
  part("ppt/slides/slide1.xml", "<p:sld>카자흐스탄의 문화</p:sld>");
  zip.addBuffer(randomBytes(bytes), "ppt/media/film.mp4", { compress: false });
  zip.end();
  const parts: Buffer[] = [];
  for await (const piece of zip.outputStream) parts.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(parts);
}

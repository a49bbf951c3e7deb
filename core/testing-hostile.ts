import { randomBytes } from "node:crypto";
import { compoundOf, hwpOf, hwpxOf, odpOf, pdfOf, pptOf, pptxOf, relation, renamed, zipOf } from "./testing-files";

/** What it is, under which name it comes, its bytes, and the reason it is refused for. */
export type Hostile = [what: string, name: string, bytes: Buffer | Promise<Buffer>, code: string];

const entry = (name: string, data: string | Buffer = "x") => ({ more: [{ name, data }] });
const outside = (type: string, target: string, mode = "External") =>
  pptxOf({ slideRels: relation(type, target, mode) });
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const two = pptxOf({
  more: [
    { name: "ppt/media/aaaaa.png", data: "x" },
    { name: "ppt/media/bbbbb.png", data: "y" },
  ],
});
const as = async (zip: Promise<Buffer>, from: string, to: string) => renamed(await zip, from, to);
const cut = async (file: Buffer | Promise<Buffer>, keep: (length: number) => number) => {
  const bytes = await file;
  return bytes.subarray(0, keep(bytes.length));
};
const noisy = pptxOf(entry("ppt/media/a.png", randomBytes(50_000)));
const scrambled = noisy.then((bytes) => Buffer.from(bytes).fill(0, 20_000, 30_000));

const mismatched: Hostile[] = [
  ["a program", "x.pptx", Buffer.from("MZ\x90 this program cannot be run in DOS mode"), "file-mismatch"],
  ["a program for Linux", "x.pdf", Buffer.from("\x7fELF\x02\x01\x01"), "file-mismatch"],
  ["a page", "x.pdf", Buffer.from("<html><script>alert(1)</script></html>"), "file-mismatch"],
  ["a page as a Hangul file", "x.hwp", Buffer.from("<!doctype html>"), "file-mismatch"],
  ["a drawing with a script", "x.png", Buffer.from("<svg onload='alert(1)'/>"), "file-mismatch"],
  ["a shell script", "x.odp", Buffer.from("#!/bin/sh\nrm -rf /\n"), "file-mismatch"],
  ["slides as a PDF", "x.pdf", pptxOf(), "file-mismatch"],
  ["slides as OpenDocument", "x.odp", pptxOf(), "file-mismatch"],
  ["slides as a Hangul file", "x.hwpx", pptxOf(), "file-mismatch"],
  ["a PDF as slides", "x.pptx", pdfOf(), "file-mismatch"],
  ["a PDF as a picture", "x.jpg", pdfOf(), "file-mismatch"],
  ["a PDF after a line", "x.pdf", Buffer.concat([Buffer.from("\n"), pdfOf()]), "file-mismatch"],
  ["old slides as a Hangul file", "x.hwp", pptOf(), "file-mismatch"],
  ["a Hangul file as old slides", "x.ppt", hwpOf(), "file-mismatch"],
  ["a Hangul file of another mark", "x.hwp", hwpOf(1, {}, "Something else"), "file-mismatch"],
  ["a text as slides", "x.pptx", pptxOf({ main: word }), "file-mismatch"],
  ["an OpenDocument text", "x.odp", odpOf({ mimetype: "application/vnd.oasis.opendocument.text" }), "file-mismatch"],
  ["an archive of an archive", "x.pptx", zipOf([{ name: "inner.zip", data: "PK" }]), "file-mismatch"],
  ["an empty archive", "x.hwpx", zipOf([]), "file-mismatch"],
];
const active: Hostile[] = [
  ["macros", "x.pptx", pptxOf(entry("ppt/vbaProject.bin")), "file-macros"],
  ["macros in another case", "x.pptx", pptxOf(entry("ppt/VBAPROJECT.BIN")), "file-macros"],
  [
    "macros by content type",
    "x.pptx",
    pptxOf({ main: "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml" }),
    "file-macros",
  ],
  [
    "macros under an escape",
    "x.pptx",
    pptxOf({ types: '<Default Extension="bin" ContentType="application/vnd.ms-office.vba&#80;roject"/>' }),
    "file-macros",
  ],
  ["macros in old slides", "x.ppt", pptOf({ macros: 1 }), "file-macros"],
  ["macros in OpenDocument", "x.odp", odpOf(entry("Basic/Standard/Module1.xml")), "file-macros"],
  ["an object", "x.pptx", pptxOf(entry("ppt/embeddings/oleObject1.bin")), "file-embedded"],
  ["a table with macros", "x.pptx", pptxOf(entry("ppt/embeddings/book.xlsm")), "file-embedded"],
  ["a control", "x.pptx", pptxOf(entry("ppt/activeX/activeX1.xml")), "file-embedded"],
  ["an object by relation", "x.pptx", outside("oleObject", "../media/x.wmf", ""), "file-embedded"],
  ["an archive among pictures", "x.pptx", pptxOf(entry("ppt/media/film.zip")), "file-embedded"],
  ["an object in old slides", "x.ppt", pptOf({ object: true }), "file-embedded"],
  [
    "an object in OpenDocument",
    "x.odp",
    odpOf({ manifest: '<x media-type="application/vnd.sun.star.oleobject"/>' }),
    "file-embedded",
  ],
  ["an object in a Hangul file", "x.hwp", hwpOf(1, { "BIN0001.OLE": Buffer.alloc(10) }), "file-embedded"],
  ["PostScript in a Hangul file", "x.hwp", hwpOf(1, { "BIN0002.eps": Buffer.alloc(10) }), "file-embedded"],
  ["an object in a new Hangul file", "x.hwpx", hwpxOf([{ name: "BinData/ole1.ole", data: "x" }]), "file-embedded"],
  ["a picture that tells who looks", "x.pptx", outside("image", "http://192.0.2.1/pixel.png"), "file-linked"],
  ["a template of a share", "x.pptx", outside("attachedTemplate", "file:///\\\\192.0.2.1\\x.potx"), "file-linked"],
  ["a master of the web", "x.pptx", outside("slideMaster", "https://example.org/m.xml"), "file-linked"],
  ["a film of a share", "x.pptx", outside("video", "file://192.0.2.1/x.mp4"), "file-linked"],
  ["a picture under an escape", "x.pptx", outside("image", "http://192.0.2.1/", "&#69;xternal"), "file-linked"],
  [
    "a picture from outside in OpenDocument",
    "x.odp",
    odpOf({ content: '<draw:image xlink:href="http://192.0.2.1/x.png"/>' }),
    "file-linked",
  ],
];
const acting: Hostile[] = [
  ["a script", "x.pdf", pdfOf("<< /S /JavaScript /JS (app.alert(1)) >>"), "pdf-active"],
  ["a script spelled otherwise", "x.pdf", pdfOf("<< /S /J#61vaScript >>"), "pdf-active"],
  ["a start of a program", "x.pdf", pdfOf("<< /S /Launch /F (cmd.exe) >>"), "pdf-active"],
  ["a file inside", "x.pdf", pdfOf("<< /Type /EmbeddedFile >>"), "pdf-active"],
  ["a form of its own", "x.pdf", pdfOf("<< /AcroForm << /XFA 12 0 R >> >>"), "pdf-active"],
  ["a call when it is opened", "x.pdf", pdfOf("<< /OpenAction << /S /URI /URI (http://192.0.2.1) >> >>"), "pdf-active"],
  ["a script over the edge of a piece", "x.pdf", pdfOf(`${" ".repeat(1_048_516)}<< /S /JavaScript >>`), "pdf-active"],
  ["a script in a packed object", "x.pdf", pdfOf("", "9 0 << /S /JavaScript /JS (x) >>"), "pdf-active"],
];
const locked: Hostile[] = [
  [
    "a password on slides",
    "x.pptx",
    compoundOf({ EncryptedPackage: Buffer.alloc(9_000), EncryptionInfo: Buffer.alloc(9) }),
    "file-protected",
  ],
  ["a password on old slides", "x.ppt", pptOf({ token: 0xf3d1c4df }), "file-protected"],
  ["a password on OpenDocument", "x.odp", odpOf({ manifest: "<manifest:encryption-data/>" }), "file-protected"],
  ["a password on a Hangul file", "x.hwp", hwpOf(2), "file-protected"],
  [
    "a password on a new Hangul file",
    "x.hwpx",
    hwpxOf([{ name: "META-INF/manifest.xml", data: "<odf:encryption-data/>" }]),
    "file-protected",
  ],
  ["a password on a PDF", "x.pdf", pdfOf("<< /Encrypt 5 0 R >>"), "file-protected"],
];
const broken: Hostile[] = [
  ["slides cut off", "x.pptx", cut(noisy, (length) => length - 500), "file-damaged"],
  ["scrambled slides", "x.pptx", scrambled, "file-damaged"],
  ["a Hangul file cut off", "x.hwp", cut(hwpOf(), () => 2_600), "file-damaged"],
  ["a PDF without an end", "x.pdf", Buffer.from("%PDF-1.7\nnothing more"), "file-damaged"],
];
const packed: Hostile[] = [
  ["a bomb of a picture", "x.pptx", pptxOf(entry("ppt/media/a.bin", Buffer.alloc(60_000_000))), "file-packed"],
  ["a bomb in OpenDocument", "x.odp", odpOf(entry("Pictures/a.bin", Buffer.alloc(60_000_000))), "file-packed"],
  ["a name that leads out", "x.pptx", as(two, "ppt/media/aaaaa", "../../../../etc"), "file-packed"],
  ["a name from the root", "x.pptx", as(two, "ppt/media/aaaaa", "/etc/etc/passwd"), "file-packed"],
  ["a name of Windows", "x.pptx", as(two, "ppt/media/aaaaa", "ppt\\media\\aaaaa"), "file-packed"],
  ["one name twice", "x.pptx", as(two, "bbbbb", "aaaaa"), "file-packed"],
  [
    "a link in an archive",
    "x.pptx",
    pptxOf({ more: [{ name: "ppt/x", data: "/etc/passwd", options: { mode: 0o120777 } }] }),
    "file-packed",
  ],
];

/** Files as somebody sends them who means harm, or whose file is broken; each is real bytes of its kind. */
export const hostileFiles: readonly Hostile[] = [...mismatched, ...active, ...acting, ...locked, ...broken, ...packed];

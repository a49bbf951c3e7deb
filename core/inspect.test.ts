import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { inspect } from "./inspect";
import { isRefusal } from "./refusal";
import { compoundOf, hwpOf, hwpxOf, odpOf, pdfOf, pptOf, pptxOf, relation, renamed, zipOf } from "./testing-files";

const folder = mkdtempSync(join(tmpdir(), "lectern-inspect-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
/** "ok", or why not. */
async function looked(bytes: Buffer | string, extension: string): Promise<string> {
  const path = join(folder, String(++count));
  writeFileSync(path, bytes);
  try {
    await inspect(path, extension);
    return "ok";
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
}
const picture = (format: "png" | "jpeg" | "webp") =>
  sharp({ create: { width: 30, height: 20, channels: 3, background: "#0e5a5f" } })
    .toFormat(format)
    .toBuffer();

test("what people hand in is taken: slides of three programs, Hangul files old and new, PDF and pictures", async () => {
  const link = relation("hyperlink", "https://example.org/", "External");
  const film = relation("video", "https://www.youtube.com/embed/x", "External");
  const table = { name: "ppt/embeddings/Microsoft_Excel_Sheet1.xlsx", data: "PK" };
  const seen = [
    await looked(await pptxOf({ slideRels: link + film, more: [table] }), "pptx"),
    await looked(await odpOf({ content: '<text:a xlink:href="https://example.org/"/>' }), "odp"),
    await looked(await hwpxOf(), "hwpx"),
    await looked(pptOf(), "ppt"),
    await looked(hwpOf(), "hwp"),
    await looked(pdfOf("", "1 0 << /Type /Page >>"), "pdf"),
    await looked(await picture("png"), "png"),
    await looked(await picture("jpeg"), "jpg"),
    await looked(await picture("jpeg"), "jpeg"),
    await looked(await picture("webp"), "webp"),
  ];
  expect(seen).toEqual(seen.map(() => "ok"));
});

test("a name that says something else than the contents is refused, whichever way round", async () => {
  const [pptx, png] = [await pptxOf(), await picture("png")];
  const seen = [
    await looked(pptx, "pdf"),
    await looked(pptx, "odp"),
    await looked(pptx, "hwpx"),
    await looked(png, "jpg"),
    await looked(png, "pptx"),
    await looked(pdfOf(), "pptx"),
    await looked(pptOf(), "hwp"),
    await looked(hwpOf(), "ppt"),
    await looked(hwpOf(1, {}, "Something else"), "hwp"),
    await looked(await odpOf({ mimetype: "application/vnd.oasis.opendocument.text" }), "odp"),
    await looked(
      await pptxOf({ main: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml" }),
      "pptx",
    ),
    await looked("MZ\x90 this program cannot be run in DOS mode", "pptx"),
    await looked("<html><script>alert(1)</script></html>", "pdf"),
    await looked(Buffer.concat([Buffer.from("\n"), pdfOf()]), "pdf"),
    await looked("<svg/>", "svg"),
    await looked("", "pdf"),
  ];
  expect(seen).toEqual(seen.map(() => "file-mismatch"));
});

describe("PowerPoint files", () => {
  test("with macros are refused, under any of their names", async () => {
    const seen = [
      await looked(await pptxOf({ more: [{ name: "ppt/vbaProject.bin", data: "x" }] }), "pptx"),
      await looked(await pptxOf({ main: "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml" }), "pptx"),
      await looked(
        await pptxOf({ types: '<Default Extension="bin" ContentType="application/vnd.ms-office.vba&#80;roject"/>' }),
        "pptx",
      ),
      await looked(pptOf({ macros: 1 }), "ppt"),
    ];
    expect(seen).toEqual(seen.map(() => "file-macros"));
  });
  test("with objects of other programs are refused", async () => {
    const seen = [
      await looked(await pptxOf({ more: [{ name: "ppt/embeddings/oleObject1.bin", data: "x" }] }), "pptx"),
      await looked(await pptxOf({ more: [{ name: "ppt/embeddings/book.xlsm", data: "x" }] }), "pptx"),
      await looked(await pptxOf({ more: [{ name: "ppt/activeX/activeX1.xml", data: "x" }] }), "pptx"),
      await looked(await pptxOf({ slideRels: relation("oleObject", "../media/x.wmf") }), "pptx"),
      await looked(await pptxOf({ more: [{ name: "ppt/media/film.zip", data: "x" }] }), "pptx"),
      await looked(pptOf({ object: true }), "ppt"),
    ];
    expect(seen).toEqual(seen.map(() => "file-embedded"));
  });
  test("that fetch something when they are opened are refused; escapes hide nothing", async () => {
    const outside = [
      relation("image", "http://192.0.2.1/pixel.png", "External"),
      relation("attachedTemplate", "file:///\\\\192.0.2.1\\share\\x.potx", "External"),
      relation("slideMaster", "https://example.org/m.xml", "External"),
      relation("video", "file://192.0.2.1/x.mp4", "External"),
      relation("image", "http://192.0.2.1/", "&#69;xternal"),
    ];
    for (const slideRels of outside) expect(await looked(await pptxOf({ slideRels }), "pptx")).toBe("file-linked");
  });
  test("under a password are refused in words of their own", async () => {
    expect(
      await looked(compoundOf({ EncryptedPackage: Buffer.alloc(9_000), EncryptionInfo: Buffer.alloc(9) }), "pptx"),
    ).toBe("file-protected");
    expect(await looked(pptOf({ token: 0xf3d1c4df }), "ppt")).toBe("file-protected");
  });
});

describe("other documents", () => {
  test("with macros, foreign objects, a password or pictures from outside are refused", async () => {
    expect(await looked(await odpOf({ more: [{ name: "Basic/Standard/Module1.xml", data: "x" }] }), "odp")).toBe(
      "file-macros",
    );
    expect(await looked(await odpOf({ manifest: '<x media-type="application/vnd.sun.star.oleobject"/>' }), "odp")).toBe(
      "file-embedded",
    );
    expect(await looked(await odpOf({ manifest: "<manifest:encryption-data/>" }), "odp")).toBe("file-protected");
    const image = '<draw:image xlink:href="http://192.0.2.1/x.png"/>';
    expect(await looked(await odpOf({ content: image }), "odp")).toBe("file-linked");
    expect(await looked(hwpOf(2), "hwp")).toBe("file-protected");
    expect(await looked(hwpOf(1, { "BIN0001.OLE": Buffer.alloc(10) }), "hwp")).toBe("file-embedded");
    expect(await looked(hwpOf(1, { "BIN0002.eps": Buffer.alloc(10) }), "hwp")).toBe("file-embedded");
    expect(await looked(await hwpxOf([{ name: "BinData/ole1.ole", data: "x" }]), "hwpx")).toBe("file-embedded");
    expect(
      await looked(await hwpxOf([{ name: "META-INF/manifest.xml", data: "<odf:encryption-data/>" }]), "hwpx"),
    ).toBe("file-protected");
  });
  test("that are cut off or scrambled are damaged, not a crash", async () => {
    const pptx = await pptxOf({ more: [{ name: "ppt/media/a.png", data: randomBytes(50_000) }] });
    expect(await looked(pptx.subarray(0, pptx.length - 500), "pptx")).toBe("file-damaged");
    const scrambled = Buffer.from(pptx);
    scrambled.fill(0, 20_000, 30_000);
    expect(await looked(scrambled, "pptx")).toBe("file-damaged");
    expect(await looked(hwpOf().subarray(0, 2_600), "hwp")).toBe("file-damaged");
    const loop = hwpOf();
    loop.writeUInt32LE(4, 512 + 4 * 4); // the folder's chain leads back to itself
    expect(await looked(loop, "hwp")).toBe("file-damaged");
    const png = await picture("png");
    expect(await looked(png.subarray(0, 60), "png")).toBe("image-broken");
    for (let i = 0; i < 40; i++) {
      const noise = Buffer.concat([hwpOf().subarray(0, 512 + i * 8), randomBytes(3_000)]);
      expect(await looked(noise, i % 2 ? "hwp" : "ppt")).toMatch(/^file-(damaged|mismatch|protected)$/);
    }
  });
});

describe("archives", () => {
  test("of more than 5,000 entries are refused", async () => {
    const more = Array.from({ length: 5_000 }, (_, i) => ({
      name: `ppt/media/${i}`,
      data: "",
      options: { compress: false },
    }));
    expect(await looked(await pptxOf({ more }), "pptx")).toBe("file-packed");
  });
  test("that unpack to far more than they are, are refused before they are unpacked whole", async () => {
    const bomb = await pptxOf({ more: [{ name: "ppt/media/a.bin", data: Buffer.alloc(60 * 1024 * 1024) }] });
    expect(bomb.length).toBeLessThan(100_000);
    const { rss } = process.memoryUsage();
    expect(await looked(bomb, "pptx")).toBe("file-packed");
    expect(process.memoryUsage().rss - rss).toBeLessThan(40_000_000);
  });
  test("that lie about their sizes are damaged", async () => {
    const data = Buffer.alloc(2_000_000, "ab");
    const zip = await pptxOf({ more: [{ name: "ppt/media/a.bin", data }] });
    const size = Buffer.alloc(4);
    size.writeUInt32LE(2_000_000);
    const small = Buffer.alloc(4);
    small.writeUInt32LE(100);
    expect(await looked(renamed(zip, size.toString("latin1"), small.toString("latin1")), "pptx")).toMatch(
      /damaged|packed/,
    );
  });
  test("whose names lead out, or twice to the same place, are refused, and so are links", async () => {
    const one = await pptxOf({
      more: [
        { name: "ppt/media/aaaaa.png", data: "x" },
        { name: "ppt/media/bbbbb.png", data: "y" },
      ],
    });
    const seen = [
      await looked(renamed(one, "ppt/media/aaaaa", "../../../../etc"), "pptx"),
      await looked(renamed(one, "ppt/media/aaaaa", "/etc/etc/passwd"), "pptx"),
      await looked(renamed(one, "ppt/media/aaaaa", "ppt\\media\\aaaaa"), "pptx"),
      await looked(renamed(one, "bbbbb", "aaaaa"), "pptx"),
      await looked(
        await pptxOf({ more: [{ name: "ppt/x", data: "/etc/passwd", options: { mode: 0o120777 } }] }),
        "pptx",
      ),
    ];
    expect(seen).toEqual(seen.map(() => "file-packed"));
  });
  test("of archives, and empty ones, are no presentations", async () => {
    const inner = await zipOf([{ name: "a", data: "a" }]);
    expect(await looked(await zipOf([{ name: "inner.zip", data: inner }]), "pptx")).toBe("file-mismatch");
    expect(await looked(await zipOf([]), "pptx")).toBe("file-mismatch");
  });
});

describe("PDF", () => {
  test("that acts by itself is refused: in the open, spelled otherwise, across pieces, and in packed objects", async () => {
    const seen = [
      await looked(pdfOf("<< /S /JavaScript /JS (app.alert(1)) >>"), "pdf"),
      await looked(pdfOf("<< /S /J#61vaScript >>"), "pdf"),
      await looked(pdfOf("<< /S /Launch /F (cmd.exe) >>"), "pdf"),
      await looked(pdfOf("<< /Type /EmbeddedFile >>"), "pdf"),
      await looked(pdfOf("<< /AcroForm << /XFA 12 0 R >> >>"), "pdf"),
      await looked(pdfOf("<< /OpenAction << /S /URI /URI (http://192.0.2.1) >> >>"), "pdf"),
      await looked(pdfOf(`${" ".repeat(1024 * 1024 - 60)}<< /S /JavaScript >>`), "pdf"),
      await looked(pdfOf("", "9 0 << /S /JavaScript /JS (x) >>"), "pdf"),
    ];
    expect(seen).toEqual(seen.map(() => "pdf-active"));
  });
  test("under a password, or without an end, is refused", async () => {
    expect(await looked(pdfOf("<< /Encrypt 5 0 R >>"), "pdf")).toBe("file-protected");
    expect(await looked("%PDF-1.7\nnothing more", "pdf")).toBe("file-damaged");
  });
  test("of many megabytes of pictures is not taken for one that acts: chance letters are no names", async () => {
    const noise = Buffer.concat([pdfOf(), randomBytes(30 * 1024 * 1024), Buffer.from("/JS \n/AA \n"), pdfOf()]);
    expect(await looked(noise, "pdf")).toBe("ok");
  });
});

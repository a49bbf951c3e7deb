import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { type CertificatePage, certificatePdf } from "./certificate";
import { qrPath } from "./qr";

/** Poppler, by which most readers and search engines take words out of a PDF; `npm test` installs it where it can. */
const isThere = spawnSync("pdftotext", ["-v"]).error === undefined;

const pageOf = (name: string, layout: CertificatePage["layout"]): CertificatePage => ({
  ...{ layout, languages: ["ko", "en"], at: new Date(0), number: "제 2026-1호" },
  ...{ title: ["수료증", "Certificate of Completion"], name, latinName: null, belonging: "한빛중학교 2학년" },
  body: ["위 사람은 과정을 성실히 이수하였으므로 이 증서를 수여합니다.", "has successfully completed the programme."],
  facts: [{ label: "기간", value: "2026. 1. 15.(목) 오후 2:00–5:00 (KST)" }],
  ...{ date: ["2026년 1월 15일", "15 January 2026"], issuer: ["한국문화협회", "Korean Culture Association"] },
  ...{ signer: { title: "회장", name: "김하늘" }, signature: null, seal: null, logos: [] },
  qr: { ...qrPath("https://lectern.example/v/1"), alt: "QR" },
  ...{ code: "ABCD-EFGH-JKMN-PQRS", check: "lectern.example/v", mark: "1" },
});

test.skipIf(!isThere).each([
  ["Hangul", "남궁 세린"],
  ["Kazakh", "Ұлжан Өмірбекқызы Һәнифа Іңкәр"],
  ["Russian, over two lines", "Константинопольский-Преображенский Всеволод Ярославович"],
  ["Latin", "Zoë O'Brien-Smith"],
])("another program takes a name in %s out of the certificate as it was written", async (_, name) => {
  for (const layout of ["portrait", "landscape"] as const) {
    const read = spawnSync("pdftotext", ["-", "-"], { input: await certificatePdf(pageOf(name, layout)) });
    expect(read.stdout.toString().replace(/\s+/g, " ")).toContain(name);
  }
});

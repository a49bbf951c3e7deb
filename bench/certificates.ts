// `npm run bench -- --only=certificates`: 300 certificates, against the same text on as many pages by pdfkit alone.
import { type CertificatePage, certificatePdf } from "../core/certificate";
import { finish, openPdf } from "../core/pdf";
import { qrPath } from "../core/qr";

const count = 300;
const names = ["김민준", "Әсел Қасымова", "Константинопольский-Преображенский Ғабиден", "O'Brien-Smith"];

const pageOf = (at: number): CertificatePage => ({
  ...{ layout: "portrait", languages: ["ko", "en"], at: new Date(0), number: `제 2026-${at}호` },
  title: ["수료증", "Certificate of Completion"],
  name: `${names[at % names.length]}`,
  ...{ latinName: "Latin Spelling", belonging: "한빛중학교 2학년" },
  body: ["위 사람은 과정을 성실히 이수하였으므로 이 증서를 수여합니다.", "has successfully completed the programme."],
  facts: [{ label: "기간", value: "2026. 1. 15.(목) 오후 2:00–5:00 (KST)" }],
  date: ["2026년 1월 15일", "15 January 2026"],
  issuer: ["한국문화협회", "Korean Culture Association"],
  ...{ signer: { title: "회장", name: "김하늘" }, signature: null, seal: null, logos: [] },
  qr: { ...qrPath(`https://lectern.example/v/${at}`), alt: "QR" },
  ...{ code: "ABCD-EFGH-JKMN-PQRS", check: "lectern.example/v", mark: String(at) },
});

/** The least a certificate can take: a document with the same words, one under another. */
async function plain(page: CertificatePage) {
  const doc = openPdf({ title: page.name, lang: "ko", at: page.at });
  doc.addPage().fontSize(11);
  const facts = page.facts.map(({ label, value }) => `${label} ${value}`);
  for (const text of [page.number, ...page.title, page.name, ...page.body, ...facts, ...page.date, ...page.issuer])
    doc.text(text);
  doc.font("bold").text(page.code).path(page.qr.path).fill("black");
  return finish(doc);
}

async function timed(make: (page: CertificatePage) => Promise<Buffer>) {
  const from = performance.now();
  for (let at = 0; at < count; at += 1) await make(pageOf(at));
  return performance.now() - from;
}

// Fonts are read and laid out once for all.
for (const make of [certificatePdf, plain]) for (let at = 0; at < 8; at += 1) await make(pageOf(at));
const [ours, floor] = [await timed(certificatePdf), await timed(plain)];
const ratio = ours / floor;
console.log(
  `certificates: ${count} in ${Math.round(ours)} ms (wanted: 3,000), ${ratio.toFixed(2)} times pdfkit alone (wanted: 1.5)`,
);

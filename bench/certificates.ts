// P10: 300 certificates, beside pdfkit alone writing the same words in the same sizes at the same places: the same tags,
// lines and squares, only that nothing has to be found out.
import { type CertificatePage, certificatePdf } from "../core/certificate";
import { artifact, finish, MM, openPdf, type Pdf } from "../core/pdf";
import { qrPath } from "../core/qr";
import { must, paired, type Row, rowOf, timed } from "./rounds";

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

function rules(doc: Pdf) {
  artifact(doc, "Layout", () => {
    for (const inset of [11 * MM, 13 * MM])
      doc.rect(inset, inset, doc.page.width - 2 * inset, doc.page.height - 2 * inset).stroke();
  });
  for (const y of [500, 540]) artifact(doc, "Layout", () => doc.moveTo(90, y).lineTo(500, y).stroke());
}

/** The same sheet with everything at a fixed place. */
async function plain(page: CertificatePage): Promise<Buffer> {
  const doc = openPdf({ title: `${page.title[0]} – ${page.name}`, lang: "ko", at: page.at, margin: 0 });
  doc.addPage();
  rules(doc);
  const say = (as: string, words: readonly string[], size: number, y: number, weight = "regular") =>
    doc.addStructure(
      doc.struct(as, {}, (() => {
        doc.font(weight).fontSize(size).fillColor("#16202e");
        for (const [at, text] of words.entries()) doc.text(text, 90, y + at * size, { lineBreak: false });
      }) as never),
    );
  const [title = "", second = ""] = page.title;
  const [body = "", bodyTwice = ""] = page.body;
  say("P", [page.number], 10.5, 70);
  say("H1", [title], 38, 110, "bold");
  say("P", [second], 13, 160);
  say("P", [page.belonging], 12.5, 220);
  say("H2", [page.name], 24, 240, "bold");
  say("P", [page.latinName ?? ""], 11.5, 280);
  say("P", [body], 14, 330);
  say("P", [bodyTwice], 10.5, 380);
  for (const { label, value } of page.facts) say("P", [label, value], 10.5, 510);
  for (const [at, date] of page.date.entries()) say("P", [date], 13 - at * 3.5, 580 + at * 20);
  say("P", [page.issuer[0] ?? ""], 19, 630, "bold");
  say("P", [page.issuer[1] ?? ""], 9.5, 655);
  say("P", [`${page.signer.title}   ${page.signer.name}`], 12, 680);
  const squares = () => doc.save().translate(76, 710).scale(2).path(page.qr.path).fill("#16202e").restore();
  doc.addStructure(doc.struct("Figure", { alt: page.qr.alt }, squares as never));
  say("P", [page.code, page.check], 9, 740, "bold");
  return finish(doc);
}

const made = (make: (page: CertificatePage) => Promise<Buffer>, pages: readonly CertificatePage[]) => async () => {
  const { ms, value } = await timed(async () => {
    const all: Buffer[] = [];
    for (const page of pages) all.push(await make(page));
    return all;
  });
  const broken = value.filter((one) => one.length < 5_000 || !one.subarray(-6).includes("%%EOF"));
  must(value.length === count && broken.length === 0, `${broken.length} certificates are broken`);
  return ms;
};

export async function measure(): Promise<Row[]> {
  const pages = Array.from({ length: count }, (_, at) => pageOf(at));
  const found = await paired(made(certificatePdf, pages), made(plain, pages), 7);
  const about = { id: "P10", name: "certificates", engine: "none", size: `${count}`, unit: "ms" } as const;
  return [
    rowOf({ ...about, note: "the floor writes the same words at fixed places" }, found, {
      atMost: 1.5,
    }),
  ];
}

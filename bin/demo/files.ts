import { storeBytes } from "../../core/files";
import { say } from "../../core/i18n";
import { finish as finishPdf, MM, openPdf } from "../../core/pdf";
import { system } from "../../core/permissions";
import { add, edit } from "../../features/deliverables/commands";
import { list } from "../../features/deliverables/queries";
import { board } from "../../features/groups/queries";
import { begin, finish } from "../../features/submissions/commands";
import { done } from "./done";

/** Slides for the stage and a handout; title pages of each group but the last, one of them in two versions. */
export async function seedFiles(eventId: string) {
  const { groups, topics } = await board(system, { eventId });
  const handoutId = await things(eventId);
  for (const group of groups.slice(0, -1)) {
    const title = say(topics.find(({ id }) => id === group.topicId)?.title, "ko") || `${group.number}조`;
    const members = group.members.map(({ name }) => name).join(" · ");
    for (const version of group.number === 3 ? ["초안", ""] : [""])
      await handIn(group.id, `${group.number}조_${title}${version && `_${version}`}.pdf`, await slide(title, members));
    if (group.number % 2 === 1)
      await handIn(group.id, `${group.number}조_유인물.pdf`, await slide(`${title} – 유인물`, members), handoutId);
  }
}

/** What the groups of the lecture hand in, without a deadline: the demo is opened long after it. */
async function things(eventId: string): Promise<string> {
  const [slides] = (await list(system, { eventId })).rows;
  if (slides?.id)
    await done(
      edit(system, {
        ...{ deliverableId: slides.id, version: slides.version, title: slides.title, extensions: slides.extensions },
        help: {
          ko: "5분 안에 발표할 수 있게 10쪽 이내로 만들어 주세요.",
          en: "At most ten pages, so that it can be shown in five minutes.",
          ru: "Не больше десяти страниц, чтобы показать за пять минут.",
          kk: "Бес минутта көрсетуге болатындай он беттен аспасын.",
        },
        maxMb: 50,
        nameTemplate: "{order}_{topic}_{group}",
        forStage: true,
      }),
    );
  const { deliverableId } = await done(
    add(system, {
      eventId,
      title: { ko: "유인물", en: "Handout", ru: "Раздаточный лист", kk: "Таратпа парақ" },
      help: {
        ko: "친구들이 읽을 한 장짜리 PDF입니다.",
        en: "One page as PDF for the others to read.",
        ru: "Одна страница в PDF для остальных.",
        kk: "Басқалар оқитын бір беттік PDF.",
      },
      extensions: ["pdf"],
      required: false,
      maxMb: 20,
    }),
  );
  return deliverableId;
}

async function handIn(groupId: string, fileName: string, bytes: Uint8Array, deliverableId?: string) {
  const { uploadId } = await done(begin(system, { groupId, deliverableId, fileName, bytes: bytes.byteLength }));
  const stored = await storeBytes(bytes, bytes.byteLength);
  await done(finish(system, { uploadId, key: stored.key, bytes: stored.bytes }));
}

function slide(title: string, members: string): Promise<Buffer> {
  const doc = openPdf({ title, lang: "ko", at: new Date("2026-01-13T09:00:00Z"), size: [338 * MM, 190 * MM] });
  doc.addPage();
  doc
    .font("bold")
    .fontSize(40)
    .text(title, 20 * MM, 70 * MM, { width: 298 * MM });
  doc
    .font("regular")
    .fontSize(16)
    .text(members, 20 * MM, 130 * MM, { width: 298 * MM });
  return finishPdf(doc);
}

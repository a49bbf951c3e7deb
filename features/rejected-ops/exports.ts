import { z } from "zod";
import { say, type Words, words } from "../../core/i18n";
import { idInput } from "../../core/inputs";
import { command } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import { exportInput } from "../exports/inputs";
import { columnsFor, exportNote, listOf, type Made, takeOut } from "../exports/steps";
import { sheetsOf } from "../registers/steps";
import { kindOf, whyOf } from "./rules";
import { rejectedOf } from "./steps";

type Line = Awaited<ReturnType<typeof rejectedOf>>[number] & { no: number; at: string };

const made = (t: Words): Made<Line> => ({
  no: { kind: "integer", value: (row) => row.no },
  device: { value: (row) => row.device },
  sheet: { value: (row) => row.at },
  code: { value: (row) => row.ticketCode },
  rejected_kind: { value: (row) => t(`rejectedOps.kinds.${kindOf(row.kind)}`) },
  rejected_why: { value: (row) => t(`rejectedOps.why.${whyOf(row.code)}`) },
  happened_at: { kind: "instant", value: (row) => row.effectiveAt },
  received_at: { kind: "instant", value: (row) => row.receivedAt },
  settled: { value: (row) => t(row.settledAt ? "ui.yes" : "ui.no") },
});

/**
 * Takes what devices sent and was not taken out of the house: by ticket codes, without names. Noted down with its
 * purpose. Refuses an unknown column on its field, `not-found`.
 */
export const exportRejected = command("rejectedOps.export", {
  input: z.strictObject({ eventId: idInput, ...exportInput }),
  scope: atEvent,
  alone: false,
  async run(asked) {
    const { db, input } = asked;
    const locale = input.locale ?? "en";
    const t = words(locale);
    const columns = await columnsFor(asked, "rejected-ops");
    const [sheet] = await sheetsOf(db, input.eventId);
    const found = await rejectedOf(db, input.eventId);
    const rows = found.map(
      (row, index): Line => ({ ...row, no: index + 1, at: say(row.sheet, locale, sheet?.languages) }),
    );
    const shape = { title: t("exports.fileWords.rejected-ops"), zone: sheet?.timeZone ?? "UTC", locale };
    return takeOut(asked, {
      profile: "rejected-ops",
      eventId: input.eventId,
      columns,
      lists: [listOf(made(t), columns, rows, shape)],
      rowCount: rows.length,
      filters: {},
    });
  },
  note: exportNote,
});

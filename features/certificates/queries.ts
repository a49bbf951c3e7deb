import type { Locale } from "../../core/i18n";
import { query } from "../../core/operation";
import { pageAt } from "../../core/pages";
import type { Reader } from "../../db";
import { fold } from "../../db/search";
import { candidatesOf, isReady } from "../certificate-candidates/steps";
import { type Place, standingsOf } from "../certificate-rules/steps";
import { atPlace, atTemplate, placeIn, templateOf } from "../certificate-templates/steps";
import { rowsOfPage } from "./choices";
import { candidatesInput, listInput } from "./inputs";
import { type Certificate, certificatesAt, snapshotOf } from "./steps";

/**
 * Everybody a template is thought for: whether they meet what it takes, what is in the way, and whether they are ready
 * to be issued one. Refuses `not-found`.
 */
export const candidates = query("certificates.candidates", {
  input: candidatesInput,
  scope: atTemplate,
  async run({ db, input, scope, now }) {
    const { kind, languages } = await templateOf(db, input.templateId);
    const locale: Locale = input.locale ?? languages[0] ?? "en";
    const rows = await candidatesOf(db, placeIn(scope), { kind, locale, now, confirmedOnly: input.confirmedOnly });
    return rows.map(({ spellings: _spellings, registrationId: _registration, ...row }) => ({
      ...row,
      ready: isReady(row),
    }));
  },
});
export type CandidateRow = Awaited<ReturnType<typeof candidates>>[number];

/** Whether those who have one would not get it any more: an attendance was corrected. By person. */
async function fallenAt(db: Reader, place: Place, rows: readonly Certificate[], now: Date): Promise<Set<string>> {
  const held = rows.filter(({ state, kind }) => state === "issued" && kind !== "thanks");
  if (held.length === 0) return new Set();
  const standings = await standingsOf(db, place, { now, locale: "en" });
  const of = new Map(standings.map((row) => [row.personId, row]));
  return new Set(
    held.flatMap(({ id, personId, kind }) => {
      const row = of.get(personId ?? "");
      if (!row || row.isErased) return [];
      const met = kind === "completion" ? row.result === "met" : row.sittings > 0;
      return met ? [] : [id];
    }),
  );
}

/**
 * The register of certificates (발급대장) of a programme or event, the latest number first: number, name as printed (of an
 * erased person what stays of it), state, and whether its holder would not get it any more. `q` finds part of a name, a
 * school or a number. Refuses `not-found`.
 */
export const list = query("certificates.list", {
  input: listInput,
  scope: atPlace,
  async run({ db, input, scope, now }) {
    const all = await certificatesAt(db, input.placeId);
    const fallen = await fallenAt(db, placeIn(scope), all, now);
    const wanted = fold(input.q ?? "");
    const rows = all
      .filter((row) => (!input.state || row.state === input.state) && (!input.kind || row.kind === input.kind))
      .map((row) => shown(row, fallen.has(row.id)))
      .filter(
        (row) => !wanted || fold(`${row.number} ${row.name} ${row.latinName ?? ""} ${row.school}`).includes(wanted),
      );
    const { offset, ...place } = pageAt(rows.length, input.page, rowsOfPage);
    const states = { issued: 0, superseded: 0, revoked: 0, fallen: fallen.size, untold: 0 };
    for (const row of all) states[row.state] += 1;
    states.untold = all.filter((row) => row.state === "issued" && row.registrationId && !row.mailedAt).length;
    return { rows: rows.slice(offset, offset + rowsOfPage), ...place, counts: states };
  },
});
export type CertificateList = Awaited<ReturnType<typeof list>>;
export type CertificateRow = CertificateList["rows"][number];

function shown(row: Certificate, hasFallen: boolean) {
  const printed = snapshotOf(row);
  const {
    id: certificateId,
    number,
    kind,
    state,
    templateId,
    issuedOn,
    issuerName,
    revokedAt,
    revokeReason,
    mailedAt,
  } = row;
  return {
    ...{ certificateId, number, kind, state, templateId, issuedOn, issuerName, revokedAt, revokeReason, mailedAt },
    ...{ name: printed?.fullName ?? row.maskedName, latinName: printed?.latinName ?? null },
    ...{ school: printed?.school ?? "", hasFallen, hasFile: row.fileId !== null },
    mayMail: row.registrationId !== null && row.state === "issued",
  };
}

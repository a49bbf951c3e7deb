import { and, asc, desc, eq } from "drizzle-orm";
import { query } from "../../core/operation";
import { may } from "../../core/permissions";
import { atEvent } from "../../core/scopes";
import { accounts, apiKeys, columnSets, exportLog } from "../../db/schema";
import { choicesInput, listInput, setsInput } from "./inputs";
import { columnsChosen, profileNames, profiles, usualColumns } from "./rules";
import { choicesOf, mayTake } from "./steps";

/** The last hundred lists taken out of an event: who, when, which, how many rows, what for, and the file's hash. */
export const list = query("exports.list", {
  input: listInput,
  scope: atEvent,
  async run({ db, input }) {
    const rows = await db
      .select({
        id: exportLog.id,
        profile: exportLog.profile,
        format: exportLog.format,
        columns: exportLog.columns,
        filters: exportLog.filters,
        rowCount: exportLog.rowCount,
        purpose: exportLog.purpose,
        recipient: exportLog.recipient,
        sha256: exportLog.sha256,
        at: exportLog.createdAt,
        by: accounts.name,
        byKey: apiKeys.name,
      })
      .from(exportLog)
      .leftJoin(accounts, eq(accounts.id, exportLog.actorId))
      .leftJoin(apiKeys, eq(apiKeys.id, exportLog.actorId))
      .where(
        and(eq(exportLog.eventId, input.eventId), input.profile ? eq(exportLog.profile, input.profile) : undefined),
      )
      .orderBy(desc(exportLog.createdAt), desc(exportLog.id))
      .limit(100);
    // Hashes of what badges said are for noticing changes, not for readers.
    return rows.map(({ byKey, filters: { signs: _signs, ...filters }, ...row }) => ({
      ...row,
      ...{ filters, by: row.by ?? byKey },
    }));
  },
});
export type ExportEntry = Awaited<ReturnType<typeof list>>[number];

/**
 * For each list the asker may take: its columns in their fixed order and whether they are the asker's to take, those
 * chosen the last time, and the usual ones.
 */
export const choices = query("exports.choices", {
  input: choicesInput,
  scope: atEvent,
  async run({ db, actor, scope }) {
    const chosen = await choicesOf(db, actor);
    const allowed = mayTake(actor, scope);
    const mine = profileNames.filter(
      (name) => name !== "consent_register" || may(actor, "consents.exportRegister", scope),
    );
    return mine.map((name) => {
      const { columns, guarded = {} } = profiles[name];
      return {
        profile: name,
        columns: columns.map((key) => ({
          key,
          guarded: guarded[key] ?? null,
          allowed: !guarded[key] || allowed(guarded[key]),
        })),
        chosen: columnsChosen(name, chosen.get(name), allowed),
        usual: usualColumns(name),
      };
    });
  },
});
export type Choices = Awaited<ReturnType<typeof choices>>;

/** The sets of columns which the team of an event keeps under names, by list and name. */
export const sets = query("columnSets.list", {
  input: setsInput,
  scope: atEvent,
  run: ({ db, input }) =>
    db
      .select({ setId: columnSets.id, profile: columnSets.profile, name: columnSets.name, columns: columnSets.columns })
      .from(columnSets)
      .where(eq(columnSets.eventId, input.eventId))
      .orderBy(asc(columnSets.profile), asc(columnSets.name)),
});
export type ColumnSet = Awaited<ReturnType<typeof sets>>[number];

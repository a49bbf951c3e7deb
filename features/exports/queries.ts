import { desc, eq } from "drizzle-orm";
import { query } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import { accounts, apiKeys, exportLog } from "../../db/schema";
import { choicesInput, listInput } from "./inputs";
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
      .where(eq(exportLog.eventId, input.eventId))
      .orderBy(desc(exportLog.createdAt), desc(exportLog.id))
      .limit(100);
    return rows.map(({ byKey, ...row }) => ({ ...row, by: row.by ?? byKey }));
  },
});
export type ExportEntry = Awaited<ReturnType<typeof list>>[number];

/** For each list: the columns the asker may take, in their fixed order, those chosen the last time, and the usual ones. */
export const choices = query("exports.choices", {
  input: choicesInput,
  scope: atEvent,
  async run({ db, actor, scope }) {
    const chosen = await choicesOf(db, actor);
    const allowed = mayTake(actor, scope);
    return profileNames.map((name) => {
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

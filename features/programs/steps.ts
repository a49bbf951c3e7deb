import { eq } from "drizzle-orm";
import { refuse } from "../../core/refusal";
import type { Reader, Tx } from "../../db";
import { id } from "../../db/id";
import { programs } from "../../db/schema";
import { slugs, tailOf } from "../events/rules";

export type Program = typeof programs.$inferSelect;

/** Writes a new programme under an address nobody has. */
export async function insertProgram(tx: Tx, values: Omit<typeof programs.$inferInsert, "slug" | "id">) {
  const { plain, long } = slugs(values.title, tailOf(id()), "program");
  for (const slug of [plain, long]) {
    const [made] = await tx
      .insert(programs)
      .values({ ...values, slug })
      .onConflictDoNothing({ target: programs.slug })
      .returning();
    if (made) return made;
  }
  throw new Error("no free address for the programme");
}

/** The programme, under its lock. Refuses `not-found`, and `in-trash` for what must be brought back first. */
export async function programForChange(tx: Reader, programId: string): Promise<Program> {
  const [found] = await tx.select().from(programs).where(eq(programs.id, programId));
  if (!found) return refuse("not-found");
  return found.trashedAt ? refuse("in-trash") : found;
}

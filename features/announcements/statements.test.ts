import { expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { cast } from "../../core/testing";
import { write } from "../../db";
import { eventSpeakers, speakers } from "../../db/schema";
import { statementsOf } from "../../db/testing-statements";
import { publicAgenda } from "../agenda/queries";
import { announced } from "../draw-checks/queries";
import { show } from "../events/queries";
import { publicMaterials } from "../materials/queries";
import { publicSpeakers } from "../speakers/queries";

/** What the public page of an event asks for somebody unknown, once for a rendering that many see. */
const page = (slug: string, eventId: string) => async () => {
  await show(anonymous, { slug });
  for (const block of [publicAgenda, publicSpeakers, publicMaterials, announced]) await block(anonymous, { eventId });
};

test("a fresh public page costs as many statements with three speakers as with none, and fourteen at most", async () => {
  const { lecture } = await cast();
  const alone = await statementsOf(page(lecture.slug, lecture.id));
  await write([], async (tx) => {
    for (const [position, en] of ["Ambassador", "Professor", "Interpreter"].entries()) {
      const [made] = await tx
        .insert(speakers)
        .values({ name: { en }, honorific: {}, office: {}, organization: {}, biography: {} })
        .returning({ id: speakers.id });
      await tx.insert(eventSpeakers).values({ eventId: lecture.id, speakerId: made?.id ?? "", position });
    }
  });
  const full = await statementsOf(page(lecture.slug, lecture.id));
  expect(alone.length).toBeGreaterThan(4);
  expect(full.length, full.map(({ text }) => text).join("\n")).toBe(alone.length);
  expect(full.length).toBeLessThanOrEqual(14);
});

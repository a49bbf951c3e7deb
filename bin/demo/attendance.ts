import { randomUUID } from "node:crypto";
import { system } from "../../core/permissions";
import { close, markRest, record } from "../../features/attendance/commands";
import { sheet, sheets } from "../../features/attendance/queries";
import { done } from "./done";

/** Of every list: who was late, excused, absent, who left early – by place in the list; all others were present. */
const others = [
  { at: [4, 23, 47, 61], status: "late" },
  { at: [11, 58], status: "excused", reason: "학교 시험" },
  { at: [17, 39, 72], status: "absent" },
  { at: [30], status: "left_early", reason: "버스 시간" },
] as const;

/** Of the first list: of whom two at the doors said different things, without knowing of each other. */
const doubted = 39;

/** Two marks on the same version, by two devices; the later one is what the roll call said. */
async function contradict(sheetId: string, registrationId: string, at: Date) {
  const says = (status: string, deviceId: string, minutes: number) => ({
    ...{ id: randomUUID(), registrationId, kind: "mark", status, source: "search", deviceId, baseVersion: 1 },
    effectiveAt: new Date(at.getTime() + minutes * 60_000),
  });
  const ops = [says("present", "door-1", 1), says("absent", "door-2", 2)];
  await done(record(system, { sheetId, ops }));
}

/** Roll call for each agenda item that counts, closed as on the day. */
export async function seedAttendance(eventId: string) {
  for (const [index, { sheetId }] of (await sheets(system, { eventId })).entries()) {
    const { people, startsAt } = await sheet(system, { sheetId });
    const effectiveAt = new Date(startsAt.getTime() + 15 * 60_000);
    const ops = others.flatMap(({ at, status, ...more }) =>
      at.flatMap((place) => {
        const registrationId = people[place]?.registrationId;
        const op = { id: randomUUID(), kind: "mark", status, source: "roll_call", effectiveAt, ...more };
        return registrationId ? [{ ...op, registrationId }] : [];
      }),
    );
    await done(record(system, { sheetId, ops }));
    await done(markRest(system, { sheetId }));
    const one = people[doubted]?.registrationId;
    if (index === 0 && one) await contradict(sheetId, one, effectiveAt);
    await done(close(system, { sheetId }));
  }
}

import { randomUUID } from "node:crypto";
import { anonymous, system } from "../../core/permissions";
import { sheets } from "../../features/attendance/queries";
import { add, pair } from "../../features/devices/commands";
import { push } from "../../features/door/commands";
import { done } from "./done";

/** Two devices of the lecture: one let somebody in who is on no list, and saw a badge of another event. */
export async function seedDoors(eventId: string) {
  const [sheet] = await sheets(system, { eventId });
  if (!sheet) return;
  const main = await done(add(system, { eventId, label: "정문" }));
  const { token } = await done(pair(system, { code: main.code }));
  await done(add(system, { eventId, label: "안내 데스크", mode: "kiosk", pin: "2026" }));
  const capturedAt = new Date(sheet.startsAt.getTime() - 6 * 60_000).toISOString();
  const base = (seq: number) => ({ id: randomUUID(), sheetId: sheet.sheetId, capturedAt, seq });
  const walkInId = randomUUID();
  await done(
    push(anonymous, {
      ...{ token, offsetMs: 400, waiting: 0, rosterCount: 80 },
      ops: [
        { ...base(1), kind: "walk_in", walkInId, name: "김하늘", school: "한빛중", grade: 2 },
        { ...base(2), kind: "scan_in", walkInId, source: "search" },
        { ...base(3), kind: "scan_in", registrationId: randomUUID(), source: "qr" },
      ],
    }),
  );
}

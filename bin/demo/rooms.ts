import { system } from "../../core/permissions";
import { duties } from "../../features/rooms/choices";
import { mark, setDuties, writeAbstract } from "../../features/rooms/commands";
import { list } from "../../features/rooms/queries";
import { done } from "./done";

/** The groups' rooms: most have ticked most, members have their duties, half have written their paragraph. */
export async function seedRooms(eventId: string) {
  const { tasks, rows } = await list(system, { eventId });
  for (const [at, { groupId, members, abstractVersion }] of rows.entries()) {
    for (const { taskId } of tasks.slice(0, tasks.length - (at % 3)))
      await done(mark(system, { groupId, taskId, done: true }));
    for (const [place, { registrationId }] of members.entries()) {
      const duty = duties[place];
      if (duty) await done(setDuties(system, { registrationId, duties: [duty] }));
    }
    if (at % 2 === 0)
      await done(
        writeAbstract(system, {
          groupId,
          version: abstractVersion,
          text: "우리 조는 자료를 함께 읽고, 카자흐스탄과 한국이 서로에게 어떤 이웃인지 이야기하려고 합니다.",
        }),
      );
  }
}

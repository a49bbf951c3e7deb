import { type Reaction, reaction } from "../../core/jobs";
import { system } from "../../core/permissions";
import { fill } from "./commands";

const filling = reaction("enrollments.fill", [], async (job) => {
  const { programId } = job as unknown as { programId: string };
  await fill(system, { programId });
});

export const reactions: Reaction[] = [filling];

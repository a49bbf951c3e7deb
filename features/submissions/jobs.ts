import { dropIncoming, sweepIncoming } from "../../core/incoming";
import { schedule } from "../../core/jobs";
import { system } from "../../core/permissions";
import { sweep } from "./commands";
import { uploadHours } from "./rules";

/** Every hour: uploads that nobody will finish, their bytes, and what lay in the trash long enough. */
export const sweeping = schedule("submissions.sweep", 60, async (now) => {
  const swept = await sweep(system, {});
  for (const uploadId of swept.ok ? swept.value.uploadIds : []) await dropIncoming(uploadId);
  await sweepIncoming(new Date(now.getTime() - (uploadHours + 1) * 3_600_000));
});

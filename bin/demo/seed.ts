import { system } from "../../core/permissions";
import { join, offerSetUp, setUp } from "../../features/accounts/commands";
import { invite } from "../../features/memberships/commands";
import { create as createOrganization } from "../../features/organizations/commands";
import { accounts, schoolOfTeacher } from "./accounts";
import { done } from "./done";
import { seedEnrollment } from "./enrollment";
import { seedLecture } from "./lecture";
import { seedProgram } from "./program";
import { seedUpcoming } from "./upcoming";

/**
 * The founding case, made by the same operations that people use: a programme open for enrolment, the Ambassador's
 * lecture of 15 January 2026 finished, a lecture two weeks ahead with a waiting list, and a presentation day for the
 * enrolled. Answers false when it is there already.
 */
export async function seedDemo(): Promise<boolean> {
  const { token } = (await firstLink()) ?? {};
  if (!token) return false;
  const [owner, ...team] = accounts;
  const label = "demo";
  await done(setUp(system, { token, organization: "한국문화협회", label, ...withoutRole(owner) }));
  const program = await seedProgram();
  for (const one of team.filter(({ role }) => role !== "teacher")) {
    const place = one.role === "organizer" ? "instance" : program.programId;
    const invitation = await done(invite(system, { role: one.role, place, locale: one.locale }));
    await done(join(system, { token: invitation.token, label, ...withoutRole(one) }));
  }
  await seedLecture(program);
  await seedEnrollment(program, await seedUpcoming(program));
  for (const one of team.filter(({ role }) => role === "teacher")) await seedTeacher(one, program.programId, label);
  return true;
}

/** A teacher of one of the schools whose students are registered already. */
async function seedTeacher(one: (typeof accounts)[number], place: string, label: string) {
  const school = { kind: "school" as const, name: { ko: schoolOfTeacher } };
  const { organizationId: schoolId } = await done(createOrganization(system, school));
  const invitation = await done(invite(system, { role: "teacher", place, schoolId, locale: one.locale }));
  await done(join(system, { token: invitation.token, label, ...withoutRole(one) }));
}

const withoutRole = ({ name, email, password, locale }: (typeof accounts)[number]) => ({
  name,
  email,
  password,
  locale,
});

async function firstLink() {
  const outcome = await offerSetUp(system, {});
  return outcome.ok ? outcome.value : undefined;
}

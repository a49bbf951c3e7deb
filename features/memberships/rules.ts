export type HeldRole = "owner" | "organizer" | "staff" | "judge";
/** From the widest to the narrowest. */
export const heldRoles = ["owner", "organizer", "staff", "judge"] as const satisfies readonly HeldRole[];
/** What somebody can be invited to: a role of the team, or a teacher's for one school. */
export type InvitedRole = HeldRole | "teacher";
export const invitedRoles = [...heldRoles, "teacher"] as const satisfies readonly InvitedRole[];

/** Milliseconds an invitation counts. */
export const invitationMs = 7 * 24 * 3_600_000;

/** The roles somebody may give at a place where they hold `held`: an owner all, an organizer up to the own. */
export function rolesToGive(held: ReadonlySet<string>): readonly HeldRole[] {
  if (held.has("owner")) return heldRoles;
  return held.has("organizer") ? ["organizer", "staff", "judge"] : [];
}

/** The roles somebody may invite to: those they may give, and whoever leads anything a school's teachers, too. */
export function rolesToInvite(held: ReadonlySet<string>): readonly InvitedRole[] {
  const given = rolesToGive(held);
  return given.length > 0 ? [...given, "teacher"] : [];
}

/** Owners own the whole instance; a programme or an event has none of its own. */
export const fits = (role: InvitedRole, place: string): boolean => role !== "owner" || place === "instance";

"use server";
import { redirect } from "next/navigation";
import type { Actor } from "../../core/permissions";
import { currentLocale, stateAction } from "../../core/web";
import { accept, add, invite, revoke, withdraw } from "./commands";

async function acceptHere(actor: Actor, raw: unknown) {
  const outcome = await accept(actor, raw);
  return outcome.ok ? redirect(`/${await currentLocale()}/manage`) : outcome;
}

export const acceptAction = stateAction(acceptHere);
export const inviteAction = stateAction(invite);
export const revokeInvitationAction = stateAction(revoke);
export const addRoleAction = stateAction(add);
export const withdrawRoleAction = stateAction(withdraw);

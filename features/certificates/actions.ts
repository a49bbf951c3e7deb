"use server";
import { formAction } from "../../core/web";
import { issue, mail, reissue, revoke, unrevoke, vouch } from "./commands";

export const issueAction = formAction(issue);
export const reissueAction = formAction(reissue);
export const revokeAction = formAction(revoke);
export const unrevokeAction = formAction(unrevoke);
export const mailAction = formAction(mail);
export const vouchAction = formAction(vouch);

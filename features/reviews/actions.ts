"use server";
import { formAction } from "../../core/web";
import { comment, judge, remove } from "./commands";

export const judgeAction = formAction(judge);
export const commentAction = formAction(comment);
export const removeCommentAction = formAction(remove);

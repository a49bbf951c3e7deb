"use server";
import { formAction } from "../../core/web";
import { approve, release, takeBack, write } from "./commands";

export const writeFeedbackAction = formAction(write);
export const approveFeedbackAction = formAction(approve);
export const releaseFeedbackAction = formAction(release);
export const takeBackFeedbackAction = formAction(takeBack);

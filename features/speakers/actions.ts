"use server";
import { askAction, formAction } from "../../core/web";
import { add, arrange, attach, detach, edit, remove } from "./commands";
import { list } from "./queries";

export const addSpeakerAction = formAction(add);
export const editSpeakerAction = formAction(edit);
export const removeSpeakerAction = formAction(remove);
export const attachSpeakerAction = formAction(attach);
export const detachSpeakerAction = formAction(detach);
export const arrangeSpeakersAction = formAction(arrange);
export const findSpeakersAction = askAction(list);

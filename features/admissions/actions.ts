"use server";
import { stateAction } from "../../core/web";
import { commit, undo } from "./commands";

export const commitAction = stateAction(commit);
export const undoAction = stateAction(undo);

"use server";
import { stateAction } from "../../core/web";
import { decide, discard, fix, map, rereadFile } from "./commands";

export const mapAction = stateAction(map);
export const rereadAction = stateAction(rereadFile);
export const fixAction = stateAction(fix);
export const decideAction = stateAction(decide);
export const discardAction = stateAction(discard);

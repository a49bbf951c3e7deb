"use server";
import { stateAction } from "../../core/web";
import { announce, withdraw } from "./commands";

export const announceAction = stateAction(announce);
export const withdrawAction = stateAction(withdraw);

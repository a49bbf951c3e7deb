"use server";
import { formAction } from "../../core/web";
import { announce, propose, takeBack, withdraw } from "./commands";

export const proposeAction = formAction(propose);
export const withdrawAction = formAction(withdraw);
export const announceAction = formAction(announce);
export const takeBackAction = formAction(takeBack);

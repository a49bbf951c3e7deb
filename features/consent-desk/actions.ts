"use server";
import { stateAction } from "../../core/web";
import { configure, publish, record, verify } from "./commands";

export const configureAction = stateAction(configure);
export const recordAction = stateAction(record);
export const verifyAction = stateAction(verify);
export const publishAction = stateAction(publish);

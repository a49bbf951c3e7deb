"use server";
import { stateAction } from "../../core/web";
import { changeAccountFeed } from "./commands";

export const changeAccountFeedAction = stateAction(changeAccountFeed);

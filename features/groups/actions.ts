"use server";
import { formAction } from "../../core/web";
import { arrange, deal, lock, place, publish, rename, setRole, setTopic, setTopics, unpublish } from "./commands";

export const dealAction = formAction(deal);
export const arrangeAction = formAction(arrange);
export const placeAction = formAction(place);
export const lockAction = formAction(lock);
export const setRoleAction = formAction(setRole);
export const renameAction = formAction(rename);
export const setTopicAction = formAction(setTopic);
export const setTopicsAction = formAction(setTopics);
export const publishAction = formAction(publish);
export const unpublishAction = formAction(unpublish);

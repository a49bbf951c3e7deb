"use server";
import { formAction } from "../../core/web";
import { typeIn } from "./commands";

export const typeInAction = formAction(typeIn);

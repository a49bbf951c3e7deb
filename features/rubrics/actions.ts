"use server";
import { formAction } from "../../core/web";
import {
  addCriterion,
  edit,
  editCriterion,
  make,
  moveCriterion,
  remove,
  removeCriterion,
  restoreCriterion,
  setState,
} from "./commands";

export const makeRubricAction = formAction(make);
export const editRubricAction = formAction(edit);
export const setRubricStateAction = formAction(setState);
export const removeRubricAction = formAction(remove);
export const addCriterionAction = formAction(addCriterion);
export const editCriterionAction = formAction(editCriterion);
export const moveCriterionAction = formAction(moveCriterion);
export const removeCriterionAction = formAction(removeCriterion);
export const restoreCriterionAction = formAction(restoreCriterion);

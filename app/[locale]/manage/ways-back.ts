import {
  addItemAction,
  editItemAction,
  moveItemAction,
  removeItemAction,
  shiftAgendaAction,
} from "../../../features/agenda/actions";
import { reopenAction } from "../../../features/approvals/actions";
import { recordAction } from "../../../features/attendance/actions";
import { restoreTemplateAction } from "../../../features/certificate-templates/actions";
import { unrevokeAction } from "../../../features/certificates/actions";
import { decideEnrollmentsAction, setCohortAction } from "../../../features/enrollment-desk/actions";
import { finishEventAction, reopenEventAction } from "../../../features/events/actions";
import { moveQuestionAction, restoreQuestionAction } from "../../../features/forms/actions";
import { arrangeAction, placeAction, setTopicAction } from "../../../features/groups/actions";
import { unsendAction } from "../../../features/mailings/actions";
import { addMaterialAction, arrangeMaterialsAction } from "../../../features/materials/actions";
import { trashProgramAction } from "../../../features/programs/actions";
import { restoreAction as restoreQuestion } from "../../../features/questions/actions";
import { restoreAction as restoreRegistration } from "../../../features/registrations/actions";
import { restorePupilsAction } from "../../../features/school-desk/actions";
import {
  addSpeakerAction,
  arrangeSpeakersAction,
  attachSpeakerAction,
  detachSpeakerAction,
} from "../../../features/speakers/actions";
import { restoreAction as restoreVersion } from "../../../features/submissions/actions";

/** What the toasts of the manage pages offer to take back; wherever somebody has gone meanwhile, it must work. */
export const waysBack = [
  ...[restoreTemplateAction, unrevokeAction],
  ...[addItemAction, editItemAction, moveItemAction, removeItemAction, shiftAgendaAction],
  ...[recordAction, finishEventAction, reopenEventAction, reopenAction],
  ...[decideEnrollmentsAction, setCohortAction, trashProgramAction],
  ...[moveQuestionAction, restoreQuestionAction],
  ...[arrangeAction, placeAction, setTopicAction, unsendAction],
  ...[addMaterialAction, arrangeMaterialsAction],
  ...[restoreQuestion, restoreRegistration, restorePupilsAction, restoreVersion],
  ...[addSpeakerAction, arrangeSpeakersAction, attachSpeakerAction, detachSpeakerAction],
];

import type { Endpoint } from "../endpoint";
import { agendaEndpoints } from "./agenda";
import { allocationsEndpoints } from "./allocations";
import { announcementsEndpoints } from "./announcements";
import { approvalsEndpoints } from "./approvals";
import { attendanceEndpoints } from "./attendance";
import { codesEndpoints } from "./codes";
import { consentEndpoints } from "./consents";
import { deliverablesEndpoints } from "./deliverables";
import { doorEndpoints } from "./doors";
import { duplicatesEndpoints } from "./duplicates";
import { enrollmentsEndpoints } from "./enrollments";
import { eventsEndpoints } from "./events";
import { exportsEndpoints } from "./exports";
import { formsEndpoints } from "./forms";
import { groupsEndpoints } from "./groups";
import { handEndpoints } from "./hands";
import { importsEndpoints } from "./imports";
import { lettersEndpoints } from "./letters";
import { liveEndpoints } from "./live";
import { materialsEndpoints } from "./materials";
import { placesEndpoints } from "./places";
import { programsEndpoints } from "./programs";
import { questionAnswersEndpoints } from "./question-answers";
import { questionBoardEndpoints } from "./question-board";
import { questionTranslationsEndpoints } from "./question-translations";
import { questionsEndpoints } from "./questions";
import { registrationsEndpoints } from "./registrations";
import { rightsEndpoints } from "./rights";
import { roomsEndpoints } from "./rooms";
import { rubricsEndpoints } from "./rubrics";
import { runningOrdersEndpoints } from "./running-orders";
import { schoolsEndpoints } from "./schools";
import { scoresEndpoints } from "./scores";
import { scribeEndpoints } from "./scribe";
import { speakersEndpoints } from "./speakers";
import { submissionsEndpoints } from "./submissions";
import { teamEndpoints } from "./team";
import { topicsEndpoints } from "./topics";
import { wishesEndpoints } from "./wishes";

/** All that programs may ask and do, in the order of the work. */
export const endpoints: readonly Endpoint[] = [
  ...programsEndpoints,
  ...enrollmentsEndpoints,
  ...eventsEndpoints,
  ...announcementsEndpoints,
  ...placesEndpoints,
  ...agendaEndpoints,
  ...speakersEndpoints,
  ...materialsEndpoints,
  ...registrationsEndpoints,
  ...lettersEndpoints,
  ...formsEndpoints,
  ...approvalsEndpoints,
  ...codesEndpoints,
  ...consentEndpoints,
  ...importsEndpoints,
  ...duplicatesEndpoints,
  ...schoolsEndpoints,
  ...topicsEndpoints,
  ...wishesEndpoints,
  ...allocationsEndpoints,
  ...groupsEndpoints,
  ...deliverablesEndpoints,
  ...submissionsEndpoints,
  ...roomsEndpoints,
  ...runningOrdersEndpoints,
  ...rubricsEndpoints,
  ...scoresEndpoints,
  ...questionsEndpoints,
  ...questionBoardEndpoints,
  ...questionAnswersEndpoints,
  ...scribeEndpoints,
  ...questionTranslationsEndpoints,
  ...handEndpoints,
  ...liveEndpoints,
  ...attendanceEndpoints,
  ...doorEndpoints,
  ...exportsEndpoints,
  ...rightsEndpoints,
  ...teamEndpoints,
];

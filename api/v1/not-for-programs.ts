import type { Permission } from "../../core/permissions";

const inside = "Done by the application itself: by its jobs, or by the shell.";
const people = "For people at a browser: signing in and one's own account.";
const family = "A family answers on its own pages; no program speaks for it.";
const page = "What one page or form needs; its parts are open under other names.";
const bytes = "Called by the path that takes or gives the bytes.";
const giving = "A key must not make keys or give roles: ending it would not end what it could do.";
const files = "Answered as a file by /exports.";

const all = (reason: string, ...names: Permission[]) => names.map((name) => [name, reason] as const);

/** Operations without a path of their own among the endpoints, each with the reason. */
export const notForPrograms: Partial<Record<Permission, string>> = Object.fromEntries([
  ...all(inside, "accounts.checkPassword", "accounts.signIn", "accounts.signInBy", "accounts.offerSetUp"),
  ...all(inside, "accounts.createOwner", "sessions.letter", "sessions.sweep", "memberships.letter"),
  ...all(inside, "files.known", "files.purge", "registrations.letter", "imports.sweep", "submissions.sweep"),
  ...all(inside, "attendance.rebuild", "people.eraseAgain", "retention.apply", "trash.due", "trash.purge"),
  ...all(inside, "duplicates.look"),
  ...all(inside, "offers.lapse", "offers.lapsed", "enrollments.follow", "enrollments.fill", "enrollments.letter"),
  ...all(people, "sessions.askLink", "sessions.link", "sessions.enterByLink", "sessions.list", "sessions.end"),
  ...all(people, "sessions.endOthers", "sessions.signOut", "accounts.me", "accounts.changeProfile"),
  ...all(people, "accounts.changePassword", "accounts.choosePassword", "accounts.connect", "accounts.disconnect"),
  ...all(people, "accounts.setUp", "accounts.join", "memberships.invitation", "memberships.accept"),
  ...all(giving, "accounts.disable", "accounts.enable", "memberships.places", "memberships.invite"),
  ...all(giving, "memberships.add", "integrations.createKey"),
  ...all(page, "registrations.form", "questions.askers", "imports.room", "imports.source"),
  ...all(page, "rooms.mine"),
  ...all(page, "judges.candidates"),
  ...all(
    page,
    "enrollments.form",
    "enrollments.stage",
    "wishes.mine",
    "allocations.show",
    "drawChecks.mine",
    "drawChecks.announced",
  ),
  ...all(page, "repairs.show", "repairs.propose", "repairs.apply", "repairs.undo"),
  ...all(page, "schools.importRoom", "mailings.preview", "consents.document"),
  ...all("Taken by POST /events/{eventId}/imports with a schoolId.", "schools.stage"),
  ...all(bytes, "files.public", "files.private", "files.room", "files.addImage", "files.addMaterial"),
  ...all(bytes, "submissions.upload", "submissions.file", "submissions.begin", "submissions.finish"),
  ...all(bytes, "submissions.abandon", "submissions.archive", "runningOrders.archive"),
  ...all(inside, "guardians.letter", "guardians.sweep"),
  ...all(family, "guardians.request", "guardians.decide", "guardians.family", "guardians.revise"),
  ...all(family, "consents.own", "consents.reviseOwn"),
  ...all("Followed at /api/live/stage by a screen's own token.", "live.projector", "live.guest"),
  ...all("Followed at /api/live/stage by those who may.", "live.stagePlace", "live.screenPlace", "live.ownPlace"),
  ...all(inside, "live.mark", "live.shown", "live.turn", "ownQuestions.changes", "ownQuestions.tally", "hands.line"),
  ...all("Followed at /api/live/questions by those who may.", "questionBoard.place"),
  ...all("Followed at /api/live/translations by those who may.", "questionTranslations.place"),
  ...all(
    "For the page of an interpreter's own token.",
    "questionTranslations.linkLane",
    "questionTranslations.linkWrite",
  ),
  ...all("Asked at /api/check-in by a device's own token.", "devices.pair", "door.roster", "door.changes", "door.push"),
  ...all("Asked at /api/check-in by a device's own token.", "door.checkPin", "door.wiped", "door.seen"),
  ...all(people, "ownQuestions.show", "ownQuestions.ask", "ownQuestions.withdraw", "ownQuestions.vote"),
  ...all(people, "ownQuestions.file", "ownQuestions.filed", "hands.show", "hands.raise", "hands.lower"),
  ...all("For whoever stands before the room's code: a program has a key.", "roomSeats.take"),
  ...all(page, "guardians.paper", "consents.stage", "consents.settings", "consents.history"),
  ...all(inside, "letters.mailbox", "letters.take", "letters.settle", "letters.forget", "letters.askedOff"),
  ...all(inside, "letters.words", "letters.due", "letters.tell", "letters.tellByClock"),
  ...all(people, "letters.decline", "letters.declining", "calendars.own", "calendars.changeOwn", "calendars.account"),
  ...all(people, "calendars.changeAccount"),
  ...all(bytes, "consents.scanRoom", "consents.addScan", "consents.openScan"),
  ...all(bytes, "answers.fileRoom", "answers.ownFileRoom", "answers.ownFile", "answers.openFile"),
  ...all(bytes, "calendars.program", "calendars.personal"),
  ...all(files, "registrations.export", "questions.export", "attendance.export", "attendance.exportMatrix"),
  ...all(files, "rejectedOps.export"),
  ...all(page, "selfCheckIn.code"),
  ...all(people, "selfCheckIn.mine", "selfCheckIn.enter"),
  ...all("Adding answers the code that pairs a device: for whoever holds it.", "devices.add", "devices.renew"),
  ...all(files, "questionAnswers.export", "questionMinutes.export"),
  ...all(files, "attendance.signInSheet", "schools.export", "schools.exportAttendance", "schools.letters"),
  ...all(files, "people.takeOut", "results.export", "allocations.export"),
]);

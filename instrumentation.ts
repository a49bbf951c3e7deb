/**
 * Runs once in the server's process, when pages are ready to be served: starts the job loop and, while nobody can sign
 * in, shows the owner's one-time link where only who runs the server sees it.
 */
export async function register(): Promise<void> {
  // As a condition around everything, so that the build for other runtimes leaves these imports out.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startLoop } = await import("./core/jobs");
    const accounts = await import("./features/accounts/jobs");
    const admin = await import("./features/admin/jobs");
    const attendance = await import("./features/attendance/jobs");
    const consents = await import("./features/consent-requests/jobs");
    const duplicates = await import("./features/duplicates/jobs");
    const enrollmentPlaces = await import("./features/enrollment-places/jobs");
    const enrolledSeats = await import("./features/enrolled-seats/jobs");
    const enrollments = await import("./features/enrollments/jobs");
    const erasure = await import("./features/erasure/jobs");
    const eventLetters = await import("./features/event-letters/jobs");
    const files = await import("./features/files/jobs");
    const imports = await import("./features/imports/jobs");
    const letters = await import("./features/letters/jobs");
    const offers = await import("./features/offers/jobs");
    const retention = await import("./features/retention/jobs");
    const sessions = await import("./features/sessions/jobs");
    const submissions = await import("./features/submissions/jobs");
    const trash = await import("./features/trash/jobs");
    startLoop(
      [
        ...accounts.reactions,
        ...attendance.reactions,
        ...letters.reactions,
        ...eventLetters.reactions,
        ...erasure.reactions,
        ...consents.reactions,
        ...enrolledSeats.reactions,
        ...enrollmentPlaces.reactions,
        ...enrollments.reactions,
        ...duplicates.reactions,
      ],
      [
        files.sweeping,
        submissions.sweeping,
        ...imports.schedules,
        ...letters.schedules,
        ...eventLetters.schedules,
        ...offers.schedules,
        ...sessions.schedules,
        ...erasure.schedules,
        ...consents.schedules,
        ...retention.schedules,
        ...trash.schedules,
        ...admin.schedules,
      ],
    );

    const link = await accounts.setUpLink();
    if (link) console.log(`Nobody can sign in yet. Open this link within an hour: ${link}`);
  }
}

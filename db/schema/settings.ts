// What an event or a programme is set to, where it is stored and read whole.

/** Which letters leave by themselves, and when none leave. */
export type LetterSettings = {
  /** Minutes before the start. */
  reminders: number[];
  thanks: boolean;
  /** Teachers hear a week and a day before how their school stands. */
  digests?: boolean;
  /** Wall clocks in the event's zone; both the same: no quiet hours. */
  quietFrom: string;
  quietUntil: string;
};

/** Which consents an event asks for, of whom, and for how many days it waits for a guardian. Ages in full years. */
export type ConsentSettings = {
  profile: "KR" | "EU" | "US" | "KZ";
  /** Below it only a guardian may sign. */
  consentAge: number;
  /** Below it a guardian signs what is more than taking part. */
  majorityAge: number;
  /** Keys of the documents asked. */
  keys: string[];
  unconfirmedDays: number;
};

/** How attendance is taken at an event. Minutes; per cent of a sitting. */
export type AttendanceSettings = {
  /** Doors open this long before. */
  earlyOpen: number;
  /** Who comes later than this after the start is late. */
  lateAfter: number;
  /** Who leaves more than this before the end left early. */
  leaveGrace: number;
  /** Who was there for less counts half, or not at all; null: being there counts. */
  leastPresent: number | null;
  below: "half" | "absent";
  /** Whether people may check themselves in by the code on the screen. */
  selfCheckIn: boolean;
  /** Whether whoever's consent is missing is let in (and flagged), or stopped. */
  consentMissing: "admit" | "stop";
};

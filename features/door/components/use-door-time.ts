"use client";
import { useFormatter } from "use-intl";
import { isSameDay } from "./clock";
import type { DoorHere } from "./use-door";

const clock = { hour: "numeric", minute: "2-digit" } as const;
const day = { month: "short", day: "numeric" } as const;

/**
 * Times at the door as the clocks at the event show them, with the day where it is not today: a device may come from
 * elsewhere. Takes ISO text, or milliseconds, by the server's clock.
 */
export function useDoorTime({ work, state }: DoorHere) {
  const format = useFormatter();
  const timeZone = state.known?.event.timeZone ?? "UTC";
  return (at: string | number): string => {
    const when = new Date(at);
    const isToday = isSameDay(when.getTime(), work.now(), timeZone);
    return format.dateTime(when, { ...(isToday ? {} : day), ...clock, timeZone });
  };
}

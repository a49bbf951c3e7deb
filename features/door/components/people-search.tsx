"use client";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { TextField } from "../../../components/ui/field";
import { Icon } from "../../../components/ui/icon";
import type { DoorPerson } from "../contract";
import { search } from "./people-index";
import { readingOf } from "./scan-text";
import type { DoorHere } from "./use-door";

type Props = {
  door: DoorHere;
  onText: (text: string) => void;
  onPerson: (person: DoorPerson) => void;
  onWalkIn: (typed: string) => void;
};

/**
 * One field for all that is typed: a name in any script, a ticket code, or what a scanner types for its QR; and under
 * what is found the way for whoever is on no list, with the name that was looked for in vain.
 */
export function PeopleSearch({ door: { work, state }, onText, onPerson, onWalkIn }: Props) {
  const t = useTranslations("door");
  const [typed, setTyped] = useState("");
  const wanted = useDeferredValue(typed);
  const field = useRef<HTMLDivElement>(null);
  const people = state.known?.people;
  // The list itself is in the memory; `people` says when it is a new one.
  const found = useMemo(
    () => (people && readingOf(wanted).kind !== "token" ? search(work.memory.index, wanted) : []),
    [work, people, wanted],
  );
  useEffect(() => {
    if (!people) return;
    // Once the page stands: whoever types first should not wait for it.
    const soon = setTimeout(() => work.memory.index.entries(), 300);
    return () => clearTimeout(soon);
  }, [work, people]);
  useEffect(() => {
    // On a phone the keys would cover the camera.
    if (matchMedia("(pointer: fine)").matches) field.current?.querySelector("input")?.focus();
  }, []);
  const take = (person: DoorPerson) => {
    setTyped("");
    onPerson(person);
  };
  const enter = () => {
    const text = typed.trim();
    const now = search(work.memory.index, text);
    const only = now.length === 1 ? now[0] : undefined;
    if (!text) return;
    if (readingOf(text).kind === "other" && only) return take(only);
    if (readingOf(text).kind === "other" && now.length > 0) return;
    setTyped("");
    onText(text);
  };
  return (
    <div ref={field}>
      <TextField
        id="find"
        label={t("find")}
        hint={t("findHint")}
        value={typed}
        maxLength={300}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") setTyped("");
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          enter();
        }}
        className="min-h-14 text-lg"
      />
      {wanted.trim() !== "" && (
        <ul
          data-found={found.length}
          data-for={wanted}
          className="mt-2 divide-y divide-line rounded-lg border border-line bg-surface"
        >
          {found.map((person) => (
            <li key={person.registrationId}>
              <PersonButton door={{ work, state }} person={person} onTake={take} />
            </li>
          ))}
          {found.length === 0 && <li className="p-3 text-soft">{t("nobody")}</li>}
        </ul>
      )}
      <Button
        icon="user-plus"
        wide
        className="mt-5"
        onClick={() => {
          const isNobody = typed.trim() !== "" && found.length === 0;
          setTyped("");
          onWalkIn(isNobody ? typed.trim() : "");
        }}
      >
        {t("walkIn")}
      </Button>
    </div>
  );
}

type Row = { door: Pick<DoorHere, "work" | "state">; person: DoorPerson; onTake: (person: DoorPerson) => void };

function PersonButton({ door: { work, state }, person, onTake }: Row) {
  const t = useTranslations("door");
  const sheet = work.sheet();
  const isInside = sheet && work.memory.presence(sheet, person, state.kept, state.recent).inside;
  const { grade, classNo, group, school } = person;
  const gradeClass = grade === null ? "" : classNo ? t("gradeClass", { grade, classNo }) : t("grade", { grade });
  const about = [school, gradeClass, group === null ? "" : t("group", { number: group })].filter(Boolean).join(" · ");
  return (
    <button
      type="button"
      onClick={() => onTake(person)}
      className="flex min-h-16 w-full items-center justify-between gap-3 px-4 py-2 text-start hover:bg-sunken"
    >
      <span className="min-w-0">
        <span className="block text-lg font-semibold wrap-anywhere">{person.name}</span>
        <span className="block text-sm text-soft">{about}</span>
      </span>
      {isInside ? (
        <span className="inline-flex shrink-0 items-center gap-1 text-sm text-ok">
          <Icon name="check" className="size-4" /> {t("inside")}
        </span>
      ) : (
        person.status !== "confirmed" && (
          <span className="shrink-0 text-sm text-bad">{t(`verdicts.${person.status}`)}</span>
        )
      )}
    </button>
  );
}

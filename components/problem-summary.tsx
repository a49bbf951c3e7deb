"use client";

import { useLayoutEffect, useRef, useState } from "react";
import { FormErrorSummary } from "./ui/form-errors";

type Problem = { fieldId: string; message: string };
type Place = { label: string; field: HTMLElement };

type ProblemSummaryProps = {
  title: string;
  /** By the field's id or name; one inside a field (`title.ko`, `hosts.0.id`) leads to what holds it. */
  problems: readonly Problem[];
  id?: string;
};

/**
 * The mistakes of a form that stays on the page: each names its field as its label does, in the order of the fields, and
 * leads to it. Stands inside the `<form>`, so that a dialog's fields are not taken for those of the page behind it.
 */
export function ProblemSummary({ title, problems, id = "form-errors" }: ProblemSummaryProps) {
  const inside = useRef<HTMLDivElement>(null);
  const [places, setPlaces] = useState<ReadonlyMap<string, Place>>(new Map());
  const paths = problems.map((problem) => problem.fieldId).join(" ");
  useLayoutEffect(() => {
    const form = inside.current?.closest("form");
    const found = paths.split(" ").flatMap((path) => {
      const place = form && placeOf(form, path);
      return place ? [[path, place] as const] : [];
    });
    setPlaces(new Map(found));
  }, [paths]);
  if (problems.length === 0) return null;
  const told = problems
    .map(({ fieldId, message }) => ({ place: places.get(fieldId), fieldId, message }))
    .sort((a, b) => (a.place && b.place ? order(a.place.field, b.place.field) : 0))
    .map(({ place, fieldId, message }) => ({
      fieldId,
      message: place?.label ? `${place.label}: ${message}` : message,
    }));
  return (
    <div ref={inside}>
      <FormErrorSummary id={id} title={title} problems={told} onFollow={(path) => reach(places.get(path)?.field)} />
    </div>
  );
}

/** Whether it could be reached: then the browser need not follow the link. */
function reach(field: HTMLElement | undefined): boolean {
  if (!field) return false;
  field.closest("details")?.setAttribute("open", "");
  field.focus({ preventScroll: true });
  field.scrollIntoView({ block: "center" });
  return true;
}

const order = (a: Node, b: Node) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);

/** The field of a path, or the nearest one that holds it. */
function placeOf(form: HTMLFormElement, path: string): Place | undefined {
  for (let at = path; at; at = at.slice(0, Math.max(0, at.lastIndexOf(".")))) {
    const named = form.elements.namedItem(at);
    const field = form.querySelector(`#${CSS.escape(at)}`) ?? (named instanceof RadioNodeList ? named[0] : named);
    if (field instanceof HTMLElement) return { field, label: labelOf(form, field, at) };
  }
}

/** What stands over a field; one language of a text is named with the text it belongs to. */
function labelOf(form: HTMLFormElement, field: HTMLElement, path: string): string {
  const group = field.closest("fieldset");
  const legend = group ? wordsOf(group.querySelector("legend")) : "";
  if (field === group) return legend;
  const own =
    wordsOf(form.querySelector(`label[for="${CSS.escape(field.id)}"]`) ?? field.closest("label")) ||
    (field.getAttribute("aria-label") ?? "");
  const isPart = group?.id && path.startsWith(`${group.id}.`);
  if (isPart && own) return `${legend} (${own})`;
  return own || legend;
}

/** Its words without the mark beside them and the hint below. */
function wordsOf(label: Element | null): string {
  const copy = label?.cloneNode(true) as Element | undefined;
  for (const extra of copy?.querySelectorAll("[data-mark], [id$='-hint']") ?? []) extra.remove();
  return copy?.textContent?.trim() ?? "";
}

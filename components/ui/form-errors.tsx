import type { ReactNode } from "react";
import { Icon } from "./icon";

export type FieldProblem = { /** The control's id. */ fieldId: string; message: ReactNode };

/**
 * Over a form that was sent with mistakes: how many, and a link to each field. Takes the focus when the page loads;
 * in a form that stays on the page, give `id` and focus it after the answer.
 */
export function FormErrorSummary({
  title,
  problems,
  id = "form-errors",
  onFollow,
}: {
  title: ReactNode;
  problems: readonly FieldProblem[];
  id?: string;
  /** In the browser: brings the focus to the field; answers whether it did, else the link is followed. */
  onFollow?: (fieldId: string) => boolean;
}) {
  if (problems.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: a person who sent a form with mistakes must land on the mistakes
    <div id={id} role="alert" tabIndex={-1} autoFocus className="rounded-md border-2 border-bad bg-surface px-5 py-4">
      <p className="flex items-center gap-2 font-bold">
        <Icon name="warning" className="text-bad" />
        {title}
      </p>
      <ul className="mt-2 space-y-1">
        {problems.map((problem) => (
          <li key={problem.fieldId}>
            <a
              href={`#${problem.fieldId}`}
              onClick={onFollow && ((event) => onFollow(problem.fieldId) && event.preventDefault())}
              className="inline-block py-0.5 font-medium text-bad underline underline-offset-4"
            >
              {problem.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

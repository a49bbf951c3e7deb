import type { ReactNode } from "react";
import { type Locale, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import type { Comment } from "../steps";

type More = {
  act?: ((comment: Comment) => ReactNode) | undefined;
  /** Names of what is handed in, by id, where there is more than one thing. */
  things?: ReadonlyMap<string, string>;
};
type Props = { comments: readonly Comment[]; zone: string; locale: Locale } & More;

/** What was said, the first words first; nothing where nothing was said. */
export function CommentLines({ comments, zone, locale, act, things }: Props) {
  const t = words(locale);
  if (comments.length === 0) return null;
  return (
    <ol className="space-y-3">
      {comments.map((comment) => (
        <li key={comment.commentId} className="flex items-start gap-3 border-s-2 border-line ps-3">
          <div className="min-w-0 flex-1">
            <p className="text-sm text-soft">
              <bdi className="font-semibold text-ink">{comment.by ?? "–"}</bdi>
              {comment.ofTeam && ` · ${t("submissions.comments.team")}`} · {moment(comment.at, zone, locale)}
              {things?.has(comment.deliverableId) && ` · ${things.get(comment.deliverableId)}`}
              {comment.no !== null && ` · ${t("submissions.comments.about", { no: comment.no })}`}
            </p>
            <p className="break-words whitespace-pre-line">{comment.body}</p>
          </div>
          {act?.(comment)}
        </li>
      ))}
    </ol>
  );
}

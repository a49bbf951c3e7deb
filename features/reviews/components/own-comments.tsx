import { Button } from "../../../components/ui/button";
import { Textarea } from "../../../components/ui/controls";
import { Field, SelectField } from "../../../components/ui/field";
import { type Locale, words } from "../../../core/i18n";
import type { KeptForm } from "../../../core/kept-form";
import type { Comment } from "../steps";
import { CommentLines } from "./comment-lines";

type Props = {
  comments: readonly Comment[];
  /** What is handed in, with its name. */
  things: readonly { deliverableId: string | null; title: string }[];
  zone: string;
  token: string;
  locale: Locale;
  /** What was typed when a comment was refused. */
  kept: KeptForm | null;
  error: string | undefined;
};

/** What was said about a group's files, on its own page, with a plain form to say something oneself. */
export function OwnComments({ comments, things, zone, token, locale, kept, error }: Props) {
  const t = words(locale);
  const several = things.length > 1;
  const named = new Map(things.flatMap((one) => (one.deliverableId ? [[one.deliverableId, one.title]] : [])));
  return (
    <section id="comments" aria-labelledby="comments-title" className="space-y-4">
      <h2 id="comments-title" className="text-xl font-bold">
        {t("submissions.comments.title")}
      </h2>
      <CommentLines comments={comments} things={several ? named : new Map()} zone={zone} locale={locale} />
      <form method="post" action={`/api/comments/r/${token}`} className="space-y-3">
        <input type="hidden" name="page" value={locale} />
        {several && (
          <SelectField
            id="comment-about"
            name="deliverableId"
            label={t("submissions.comments.of")}
            defaultValue={kept?.values.deliverableId}
            options={things.map(({ deliverableId, title }) => ({ value: deliverableId ?? "", label: title }))}
          />
        )}
        <Field id="body" label={t("submissions.comments.write")} hint={t("submissions.comments.hint")} error={error}>
          {(wiring) => (
            <Textarea {...wiring} name="body" rows={3} required maxLength={1_000} defaultValue={kept?.values.body} />
          )}
        </Field>
        <Button type="submit">{t("submissions.comments.send")}</Button>
      </form>
    </section>
  );
}

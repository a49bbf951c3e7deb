"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Button } from "../../../components/ui/button";
import { Checkbox } from "../../../components/ui/controls";
import { FieldRow, SelectField, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { fitsPage, type LabelSheet, labelSheets } from "../../../core/badge-layout";
import { download, type Refused } from "../../exports/components/download";
import { type Size, sizes, sorts, type Whose, whose } from "../choices";
import type { BadgesView } from "../queries";
import { BadgePreview } from "./badge-preview";
import { type Interpreter, InterpreterFields } from "./interpreter-fields";
import { LabelFields } from "./label-fields";
import { previewOf } from "./preview-face";

/** What may be left out of a badge; whoever is no participant has none of it but the marks to cut by. */
const switches = ["school", "photo", "qr", "marks"] as const;

type Option = { value: string; label: string };
type Props = {
  eventId: string;
  view: BadgesView;
  languages: Option[];
  qr: { size: number; path: string };
  first: { who: Whose; person: string };
};

/** Whose badges, on which labels, with what on them; one of them is shown as it will be printed. */
export function BadgeForm({ eventId, view, languages, qr, first }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const router = useRouter();
  const show = useToast();
  const [who, setWho] = useState<Whose>(first.who);
  const [size, setSize] = useState<Size>("card");
  const [own, setOwn] = useState<LabelSheet>(labelSheets.card);
  const [on, setOn] = useState({ school: !view.isPublic, photo: true, qr: true, marks: true });
  const [interpreters, setInterpreters] = useState<Interpreter[]>([]);
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const labels: LabelSheet = size === "custom" ? own : labelSheets[size];
  const places = labels.columns * labels.rows;
  const problem = (field: string) => refused?.fields?.[field]?.[0]?.title;
  const options = {
    group: view.groups.map((one) => ({ value: one.groupId, label: t("badges.group", { number: one.number }) })),
    school: view.schools.map((one) => ({ value: one.schoolId, label: one.name })),
    person: view.people.map((one) => ({
      value: one.registrationId,
      label: [one.name, one.school].filter(Boolean).join(" · "),
    })),
  };
  const fetchSheet = async (form: HTMLFormElement, test: boolean) => {
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? "");
    setPending(true);
    const answer = await download(
      `/api/exports/badges/${eventId}.pdf`,
      {
        ...{
          who,
          size,
          test,
          ...on,
          locale: text("language"),
          sort: text("sort") || "school",
          start: text("start") || "1",
        },
        ...(size === "custom" ? { labels: own } : {}),
        ...(who === "group" ? { groupId: text("of") } : {}),
        ...(who === "school" ? { schoolId: text("of") } : {}),
        ...(who === "person" ? { registrationId: text("of") } : {}),
        ...(who === "others" ? { interpreters: interpreters.filter(({ name }) => name.trim() !== "") } : {}),
        purpose: t("badges.purpose"),
      },
      locale,
    );
    setPending(false);
    if (typeof answer === "string") {
      setRefused(undefined);
      show({ title: t("exports.done", { name: answer }), tone: "ok" });
      router.refresh();
      return;
    }
    setRefused(answer ?? { code: "failed", title: t("exports.failed") });
    requestAnimationFrame(() => document.getElementById("badges-problem")?.focus());
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    fetchSheet(event.currentTarget, false);
  };
  const asked = who === "group" || who === "school" || who === "person" ? who : undefined;
  return (
    <form onSubmit={submit} noValidate className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="min-w-0 space-y-5">
        {refused && (
          <div id="badges-problem" tabIndex={-1}>
            <Notice tone="bad" role="alert" title={t("exports.formProblems")}>
              {refused.title}
            </Notice>
          </div>
        )}
        <FieldRow>
          <SelectField
            id="badges-who"
            label={t("badges.who")}
            options={whose.map((value) => ({
              value,
              label: t(`badges.whose.${value}`, { count: value === "again" ? view.again.length : view.people.length }),
              disabled:
                (value === "group" && view.groups.length === 0) || (value === "school" && view.schools.length === 0),
            }))}
            value={who}
            onChange={(event) => setWho(event.target.value as Whose)}
          />
          {asked ? (
            <SelectField
              key={asked}
              id="badges-of"
              name="of"
              label={t(`badges.of.${asked}`)}
              options={options[asked]}
              defaultValue={asked === "person" ? first.person : undefined}
            />
          ) : who === "others" ? null : (
            <SelectField
              id="badges-sort"
              name="sort"
              label={t("badges.sort")}
              options={sorts.map((value) => ({ value, label: t(`badges.sorts.${value}`) }))}
            />
          )}
        </FieldRow>
        {who === "others" && <InterpreterFields interpreters={interpreters} onChange={setInterpreters} />}
        <FieldRow>
          <SelectField
            id="badges-size"
            label={t("badges.size")}
            options={sizes.map((value) => ({ value, label: t(`badges.sizes.${value}`) }))}
            value={size}
            onChange={(event) => setSize(event.target.value as Size)}
          />
          <TextField
            id="badges-start"
            name="start"
            label={t("badges.start")}
            hint={t("badges.startHint", { count: places })}
            type="number"
            inputMode="numeric"
            min={1}
            max={places}
            defaultValue="1"
            error={problem("start")}
          />
        </FieldRow>
        {size === "custom" && (
          <LabelFields
            labels={own}
            onChange={setOwn}
            error={fitsPage(own) ? problem("labels") : t("fields.labels-too-large")}
          />
        )}
        <fieldset className="min-w-0">
          <legend className="font-semibold">{t("badges.shown")}</legend>
          {switches
            .filter((key) => who !== "others" || key === "marks")
            .map((key) => (
              <Checkbox
                key={key}
                id={`badges-${key}`}
                label={t(`badges.on.${key}`)}
                hint={key === "photo" || key === "school" ? t(`badges.onHints.${key}`) : undefined}
                checked={on[key]}
                onChange={(event) => setOn({ ...on, [key]: event.target.checked })}
              />
            ))}
        </fieldset>
        <div className="max-w-64">
          <SelectField
            id="badges-language"
            name="language"
            label={t("badges.language")}
            options={languages}
            defaultValue={locale}
          />
        </div>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" icon="printer" pending={pending} pendingText={t("exports.making")}>
            {t("badges.make")}
          </Button>
          <Button
            disabled={pending}
            onClick={(event) => event.currentTarget.form && fetchSheet(event.currentTarget.form, true)}
          >
            {t("badges.test")}
          </Button>
        </div>
        <p className="text-sm text-soft">{t("badges.logged")}</p>
      </div>
      <aside aria-label={t("badges.preview")} className="min-w-0 lg:sticky lg:top-6 lg:self-start">
        <p className="mb-2 font-semibold">{t("badges.preview")}</p>
        <div className={labels.height > labels.width ? "mx-auto max-w-72" : undefined}>
          <BadgePreview
            labels={labels}
            label={t("badges.preview")}
            face={previewOf(t, { view, who, on, qr, interpreter: interpreters[0] })}
          />
        </div>
        <p className="figures mt-2 text-sm text-soft">
          {t("badges.measures", { width: labels.width, height: labels.height, count: places })}
        </p>
      </aside>
    </form>
  );
}

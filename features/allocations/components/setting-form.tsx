"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { Checkbox, Input, RadioGroup } from "../../../components/ui/controls";
import { FieldGroup, FieldRow, SelectField, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { useToast } from "../../../components/ui/toast";
import { computeAction } from "../actions";
import { attributes, type Mode, modes } from "../choices";
import type { Setting } from "../rules";

type Topic = { topicId: string; title: string; cap: number };
type Obstacles = Extract<Awaited<ReturnType<typeof computeAction>>, { ok: true }>["value"]["obstacles"];
type Props = {
  eventId: string;
  topics: readonly Topic[];
  people: number;
  /** As it was worked out last; else what is proposed. */
  first: Setting & { heedNames: boolean };
};

const numberOf = (said: FormData, name: string) => Number(said.get(name) ?? 0);

/** How groups are to be worked out, and the button that does it. */
export function SettingForm({ eventId, topics, people, first }: Props) {
  const t = useTranslations("allocations");
  const show = useToast();
  const [mode, setMode] = useState<Mode>(first.mode);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [obstacles, setObstacles] = useState<Obstacles>([]);
  const { problem, refusal } = useRefusalWords();
  const compute = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const guarded = (["gender", "language"] as const).filter((name) => said.get(`guarded.${name}`) === "on");
    const given = topics.flatMap(({ topicId }) => {
      const groups = numberOf(said, `topic.${topicId}`);
      return groups > 0 ? [{ topicId, groups }] : [];
    });
    setBusy(true);
    const outcome = await computeAction({
      ...{ eventId, mode, heedNames: said.get("heedNames") === "on" },
      ...(mode === "groups"
        ? { count: said.get("count") }
        : { topics: given, sizeMin: said.get("sizeMin"), sizeMax: said.get("sizeMax") }),
      ...(mode === "topics"
        ? {}
        : { weights: Object.fromEntries(attributes.map((one) => [one, said.get(`weight.${one}`)])), guarded }),
      ...(mode === "joint" ? { lower: said.get("lower") } : {}),
    });
    setBusy(false);
    setRefused(outcome.ok ? undefined : outcome);
    setObstacles(outcome.ok ? outcome.value.obstacles : []);
    if (!outcome.ok || outcome.value.obstacles.length > 0) return;
    show({ title: t("computed") });
    document.getElementById("result")?.scrollIntoView();
  };
  const problemOf = (path: string) => {
    const one = refused?.fields?.[path]?.[0];
    return one && problem(one);
  };
  const size = { type: "number", min: 1, max: 500, required: true, className: "max-w-40" } as const;
  return (
    <form onSubmit={compute} className="space-y-6">
      {refused && <Notice tone="bad" role="alert" title={refusal(refused)} />}
      {obstacles.length > 0 && <Obstacles obstacles={obstacles} topics={topics} />}
      <RadioGroup
        id="mode"
        name="mode"
        label={t("mode")}
        value={mode}
        onChange={(event) => setMode(event.target.value as Mode)}
        options={modes.map((value) => ({ value, label: t(`modes.${value}`), hint: t(`modeHints.${value}`) }))}
      />
      {mode === "groups" ? (
        <TextField
          id="count"
          name="count"
          {...size}
          max={100}
          label={t("count")}
          defaultValue={first.count}
          error={problemOf("count")}
        />
      ) : (
        <>
          <FieldRow>
            <TextField
              id="sizeMin"
              name="sizeMin"
              {...size}
              min={0}
              label={t("sizeMin")}
              defaultValue={first.sizeMin}
              error={problemOf("sizeMin")}
            />
            <TextField
              id="sizeMax"
              name="sizeMax"
              {...size}
              label={t("sizeMax")}
              defaultValue={Math.min(first.sizeMax, Math.max(people, 1))}
              error={problemOf("sizeMax")}
            />
          </FieldRow>
          <FieldGroup legend={t("topicGroups")} hint={t("topicGroupsHint")}>
            <ul className="grid gap-x-8 gap-y-2 lg:grid-cols-2">
              {topics.map((topic) => (
                <TopicLine key={topic.topicId} topic={topic} first={first} />
              ))}
            </ul>
          </FieldGroup>
        </>
      )}
      {mode !== "topics" && <Evenness first={first} withLower={mode === "joint"} problem={problemOf("lower")} />}
      <Checkbox
        id="heedNames"
        name="heedNames"
        defaultChecked={first.heedNames}
        label={t("heedNames")}
        hint={t("heedNamesHint")}
      />
      <Button type="submit" variant="primary" icon="refresh-cw" pending={busy}>
        {t("compute")}
      </Button>
    </form>
  );
}

function TopicLine({ topic, first }: { topic: Topic; first: Setting }) {
  const id = `topic.${topic.topicId}`;
  const now = first.topics.find((one) => one.topicId === topic.topicId)?.groups;
  return (
    <li className="flex items-center justify-between gap-3">
      <label htmlFor={id} className="min-w-0">
        {topic.title}
      </label>
      <Input
        id={id}
        name={id}
        type="number"
        min={0}
        max={topic.cap}
        required
        defaultValue={now ?? (first.topics.length > 0 ? 0 : 1)}
        className="figures w-20 shrink-0 text-center"
      />
    </li>
  );
}

function Evenness({ first, withLower, problem }: { first: Setting; withLower: boolean; problem?: string }) {
  const t = useTranslations("allocations");
  return (
    <FieldGroup legend={t("balance")}>
      <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-4">
        {attributes.map((name) => (
          <SelectField
            key={name}
            id={`weight.${name}`}
            name={`weight.${name}`}
            label={t(`attribute.${name}`)}
            defaultValue={String(Math.min(3, first.weights[name]))}
            options={(["0", "1", "2", "3"] as const).map((value) => ({ value, label: t(`weight.${value}`) }))}
          />
        ))}
      </div>
      <div>
        <Checkbox
          id="guarded.gender"
          name="guarded.gender"
          label={t("guardedGender")}
          defaultChecked={first.guarded.includes("gender")}
        />
        <Checkbox
          id="guarded.language"
          name="guarded.language"
          label={t("guardedLanguage")}
          defaultChecked={first.guarded.includes("language")}
        />
      </div>
      {withLower && (
        <TextField
          id="lower"
          name="lower"
          type="number"
          min={0}
          max={100}
          required
          className="max-w-40"
          label={t("lower")}
          defaultValue={first.lower}
          error={problem}
        />
      )}
    </FieldGroup>
  );
}

function Obstacles({ obstacles, topics }: { obstacles: Obstacles; topics: readonly Topic[] }) {
  const t = useTranslations("allocations");
  const titles = (ids: readonly string[]) =>
    ids.map((id) => topics.find((topic) => topic.topicId === id)?.title ?? "").join(", ") || "–";
  return (
    <Notice tone="warn" role="alert" title={t("impossible")}>
      <ul className="list-disc ps-5">
        {obstacles.map((obstacle) => {
          const { rule, ...said } = obstacle;
          const ids = "topicId" in said ? [said.topicId] : "topicIds" in said ? said.topicIds : [];
          const numbers = Object.fromEntries(Object.entries(said).filter(([, value]) => typeof value === "number"));
          return <li key={JSON.stringify(obstacle)}>{t(`obstacles.${rule}`, { ...numbers, topics: titles(ids) })}</li>;
        })}
      </ul>
    </Notice>
  );
}

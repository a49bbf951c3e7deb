import { type Locale, words } from "../../../core/i18n";
import type { PublicEvent } from "../../events/queries";
import { Said } from "./said";

type HostListProps = { organizations: PublicEvent["organizations"]; locale: Locale; first: readonly Locale[] };

const roles = ["host", "supporter", "embassy", "partner"] as const;

/** Who hosts and supports, by role, with their logos. A logo stands on white, whatever the theme: it was drawn so. */
export function HostList({ organizations, locale, first }: HostListProps) {
  const t = words(locale);
  const present = roles.filter((role) => organizations.some((one) => one.role === role));
  return (
    <div className="flex flex-wrap gap-x-14 gap-y-8">
      {present.map((role) => (
        <div key={role}>
          <h3 className="mb-3 text-sm text-soft">{t(`site.role.${role}`)}</h3>
          <ul className="flex flex-wrap gap-x-8 gap-y-4">
            {organizations
              .filter((one) => one.role === role)
              .map((one) => (
                <li key={one.organizationId} className="flex items-center gap-3 font-semibold">
                  {one.logoFileId && (
                    // biome-ignore lint/performance/noImgElement: our own server makes the sizes
                    <img
                      src={`/api/files/${one.logoFileId}?w=320`}
                      alt=""
                      loading="lazy"
                      className="h-12 w-24 rounded-sm bg-white object-contain p-1"
                    />
                  )}
                  <Host organization={one} locale={locale} first={first} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

type Host = HostListProps["organizations"][number];
function Host({ organization, locale, first }: { organization: Host; locale: Locale; first: readonly Locale[] }) {
  const name = <Said text={organization.name} locale={locale} first={first} />;
  if (!organization.website) return name;
  return (
    <a
      href={organization.website}
      rel="noopener noreferrer nofollow"
      target="_blank"
      className="underline-offset-4 hover:underline"
    >
      {name}
    </a>
  );
}

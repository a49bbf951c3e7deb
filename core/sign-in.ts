import { cookies as jar, headers as requestHeaders } from "next/headers";
import NextAuth, { type NextAuthConfig } from "next-auth";
import type { Provider } from "next-auth/providers";
import Credentials from "next-auth/providers/credentials";
import Google from "next-auth/providers/google";
import Kakao from "next-auth/providers/kakao";
import Naver from "next-auth/providers/naver";
import { env, secrets } from "./env";
import { report } from "./log";
import { pathHere } from "./path-here";
import { newToken } from "./seal";
import { actorOfSession, sessionCookie, sessionTokenOf } from "./session";

// The only file that knows next-auth. Its cookie carries the token of a row in our table `sessions` and nothing else;
// whether that session still counts is asked of the table on every request (core/session.ts).

export type ProviderId = "oidc" | "google" | "kakao" | "naver";

/** Somebody who comes back from a sign-in service. */
export type Arrival = {
  provider: ProviderId;
  /** The service's own name for the person; never changes. */
  subject: string;
  /** Only when the service vouches for it. */
  verifiedEmail?: string;
};

/** Opens a session for an arrival, or says where to send the person instead. */
export type Arrive = (arrival: Arrival) => Promise<{ sessionToken: string } | { goTo: string }>;

const absoluteSeconds = 30 * 24 * 3600;

/** The sign-in services of this instance's configuration, with the names on their buttons. */
export function signInServices(): { id: ProviderId; name: string }[] {
  return [
    ...(env.OIDC_ISSUER ? [{ id: "oidc" as const, name: env.OIDC_NAME }] : []),
    ...(env.GOOGLE_CLIENT_ID ? [{ id: "google" as const, name: "Google" }] : []),
    ...(env.KAKAO_CLIENT_ID ? [{ id: "kakao" as const, name: "Kakao" }] : []),
    ...(env.NAVER_CLIENT_ID ? [{ id: "naver" as const, name: "Naver" }] : []),
  ];
}

/** Kakao and Naver speak OAuth 2 without a nonce; state is required by Naver and harmless elsewhere. */
function services(): Provider[] {
  const oidc = ["pkce", "state", "nonce"] as ("pkce" | "state" | "nonce")[];
  const oauth = ["pkce", "state"] as ("pkce" | "state")[];
  const scope = { params: { scope: "openid email profile" } };
  const of = (id?: string, secret?: string) => ({ clientId: id ?? "", clientSecret: secret ?? "" });
  return [
    ...(env.OIDC_ISSUER
      ? [
          {
            id: "oidc",
            name: env.OIDC_NAME,
            type: "oidc" as const,
            issuer: env.OIDC_ISSUER,
            checks: oidc,
            authorization: scope,
            ...of(env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET),
          },
        ]
      : []),
    ...(env.GOOGLE_CLIENT_ID ? [Google({ checks: oidc, ...of(env.GOOGLE_CLIENT_ID, env.GOOGLE_CLIENT_SECRET) })] : []),
    ...(env.KAKAO_CLIENT_ID ? [Kakao({ checks: oauth, ...of(env.KAKAO_CLIENT_ID, env.KAKAO_CLIENT_SECRET) })] : []),
    ...(env.NAVER_CLIENT_ID ? [Naver({ checks: oauth, ...of(env.NAVER_CLIENT_ID, env.NAVER_CLIENT_SECRET) })] : []),
  ];
}

/** A cookie that no other host and no script can read or set. */
function cookie(name: string, maxAge?: number) {
  const https = env.APP_URL.startsWith("https:");
  const options = { httpOnly: true, sameSite: "lax" as const, path: "/", secure: https, ...(maxAge ? { maxAge } : {}) };
  return { name: name.startsWith("__Host-") || !https ? name : `__Host-${name}`, options };
}

const cookies = () => ({
  sessionToken: cookie(sessionCookie()),
  callbackUrl: cookie("lectern.sign-in.next"),
  csrfToken: cookie("lectern.sign-in.csrf"),
  pkceCodeVerifier: cookie("lectern.sign-in.pkce", 900),
  state: cookie("lectern.sign-in.state", 900),
  nonce: cookie("lectern.sign-in.nonce", 900),
});

const browserCookie = () => cookie("lectern.browser", 900);

/** The random name this browser got when it asked for a letter: its link needs no code here. */
export const browserHere = async (): Promise<string | undefined> => (await jar()).get(browserCookie().name)?.value;

/** Gives the browser such a name, for a quarter of an hour. Only in a server action or route handler. */
export async function nameBrowser(): Promise<string> {
  const { name, options } = browserCookie();
  const given = (await browserHere()) ?? newToken();
  (await jar()).set(name, given, options);
  return given;
}

const connectCookie = () => cookie("lectern.sign-in.connect", 900);

/** Notes in the browser that who comes back next from a service wants it connected; asked (undefined), answers that. */
export async function connecting(wanted?: boolean): Promise<boolean> {
  const { name, options } = connectCookie();
  const held = (await jar()).has(name);
  if (wanted === true) (await jar()).set(name, "1", options);
  if (wanted === false && held) (await jar()).set(name, "", { ...options, maxAge: 0 });
  return held;
}

/** The session of this request, as its cookie says; whether it counts is the table's to say. */
export const sessionHere = async (): Promise<string | undefined> =>
  sessionTokenOf((await requestHeaders()).get("cookie"));

type Carried = { sessionToken?: unknown };

/** The one provider of our own: takes a session that an operation has opened just before. */
const opened = Credentials({
  id: "session",
  credentials: {},
  authorize: async (given) => {
    const token = (given as Carried).sessionToken;
    if (typeof token !== "string" || (await actorOfSession(token)).kind !== "person") return null;
    return { id: "account", sessionToken: token };
  },
});

/** A service's profile says whether the address was checked; silence is no. */
function vouched(profile: unknown): string | undefined {
  const said = (profile ?? {}) as Record<string, unknown>;
  if (said.email_verified === true && typeof said.email === "string") return said.email;
  const kakao = (said.kakao_account ?? {}) as Record<string, unknown>;
  return kakao.is_email_valid === true && kakao.is_email_verified === true && typeof kakao.email === "string"
    ? kakao.email
    : undefined;
}

function configured(arrive?: Arrive): NextAuthConfig {
  // Read by next-auth itself: without it the request's own host would build links.
  process.env.AUTH_URL = env.APP_URL;
  return {
    basePath: "/api/auth",
    secret: secrets().authSecret,
    trustHost: true,
    useSecureCookies: env.APP_URL.startsWith("https:"),
    cookies: cookies(),
    session: { strategy: "jwt", maxAge: absoluteSeconds },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    providers: [opened, ...services()],
    callbacks: {
      redirect: ({ url }) => `${new URL(env.APP_URL).origin}${pathHere(url)}`,
      async signIn({ user, account, profile }) {
        if (!account || account.provider === "session") return true;
        if (!arrive) return false;
        const provider = account.provider as ProviderId;
        const found = await arrive({
          provider,
          subject: account.providerAccountId,
          verifiedEmail: vouched(profile),
        });
        if ("goTo" in found) return found.goTo;
        Object.assign(user, { sessionToken: found.sessionToken });
        return true;
      },
      jwt: ({ token, user }) => ({ sessionToken: (user as Carried | undefined)?.sessionToken ?? token.sessionToken }),
      // Nobody asks next-auth who is signed in.
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: { error: (error) => report(error, { kind: "sign-in" }), warn: () => undefined, debug: () => undefined },
  };
}

/** Gives the browser the cookie of a session that an operation has opened. Only in a server action or route handler. */
export async function carry(sessionToken: string): Promise<void> {
  await NextAuth(() => configured()).signIn("session", { sessionToken, redirect: false });
}

/** Takes the cookie away; ending the session itself is an operation's work. */
export async function drop(): Promise<void> {
  await NextAuth(() => configured()).signOut({ redirect: false });
}

/** The address at a service where signing in goes on; comes back to `next`. */
export async function wayTo(service: ProviderId, next: string): Promise<string> {
  return (await NextAuth(() => configured()).signIn(service, {
    redirect: false,
    redirectTo: pathHere(next),
  })) as string;
}

/** Answers the return from a sign-in service; other addresses of next-auth are not served. */
export function returns(arrive: Arrive) {
  const { GET, POST } = NextAuth(() => configured(arrive)).handlers;
  return { GET, POST };
}
